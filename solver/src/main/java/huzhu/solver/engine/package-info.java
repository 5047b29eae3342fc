/**
 * The whole week as Timefold sees it: planning classes, constraints, moves and the solver's phases. Start with
 * {@link huzhu.solver.engine.PlanSearch}.
 *
 * <p>Nothing outside this package touches a planning class: {@link huzhu.solver.engine.WeekPlanning} leads in,
 * {@link huzhu.solver.engine.WeekPlan#toPlan} leads out. Routing itself is not searched here but in
 * {@code huzhu.solver.kernel}.
 */
@NullMarked
package huzhu.solver.engine;

import org.jspecify.annotations.NullMarked;
