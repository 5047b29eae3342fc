/**
 * What no plan can do: maximum flows over minutes, nights and places, and the bottlenecks read off their minimum cuts.
 * Start with {@link huzhu.solver.bound.VisitBound}; verdicts on single demands are in {@code explain}.
 */
@NullMarked
package huzhu.solver.bound;

import org.jspecify.annotations.NullMarked;
