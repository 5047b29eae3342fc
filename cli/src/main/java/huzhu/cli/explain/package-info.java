/**
 * Why something in a plan stands as it does, in words and for programs. Start reading at {@link huzhu.cli.explain.Explainer};
 * the reasons themselves are found by the solver.
 */
@NullMarked
package huzhu.cli.explain;

import org.jspecify.annotations.NullMarked;
