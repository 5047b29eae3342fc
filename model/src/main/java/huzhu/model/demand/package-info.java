/**
 * What is needed this week, visit by visit. Start with {@link huzhu.model.demand.PlanningProblem} and {@link
 * huzhu.model.demand.DemandExpansion}.
 */
@NullMarked
package huzhu.model.demand;

import org.jspecify.annotations.NullMarked;
