/** Verdicts are right, and every reason has words. */
@NullMarked
package huzhu.solver.explain;

import org.jspecify.annotations.NullMarked;
