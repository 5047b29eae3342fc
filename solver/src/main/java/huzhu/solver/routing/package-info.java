/**
 * Search for one day's rounds: carers, tasks with soft or hard times, pairs of tasks whose starts depend on each other. Start
 * with {@link huzhu.solver.routing.RoutingSearch}. What routes are worth is defined in {@code huzhu.model.routing}.
 */
@NullMarked
package huzhu.solver.routing;

import org.jspecify.annotations.NullMarked;
