/**
 * Where money closes most unmet need: what could be bought, what it can add at most, and whether rosters confirm it.
 *
 * <p>Start with {@link huzhu.solver.advise.Adviser}. What is proven rests on {@link huzhu.solver.bound.VisitPrices} and {@link
 * huzhu.solver.bound.StayPrices}.
 */
@NullMarked
package huzhu.solver.advise;

import org.jspecify.annotations.NullMarked;
