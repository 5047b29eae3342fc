/**
 * Why each demand that a plan leaves unmet is unmet. Start with {@link huzhu.solver.explain.ShortageAnalysis}; proofs of
 * shortage are made in {@code bound}.
 */
@NullMarked
package huzhu.solver.explain;

import org.jspecify.annotations.NullMarked;
