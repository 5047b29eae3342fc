package huzhu.model.routing;

import java.util.List;
import java.util.Optional;

/**
 * A day's rounds to be made: who can go, what is to be done, and what shortcomings cost.
 *
 * @param travel ticks between points
 * @param carers who can go
 * @param groups tasks that go together
 * @param tasks what is to be done
 * @param links pairs of tasks whose starts depend on each other; a task is in at most one
 * @param breakRule breaks, if anybody wants one
 * @param dueAtEnd whether a task must end (rather than start) within its window not to be late
 * @param prices what shortcomings cost
 */
public record RoutingProblem(
        TravelMatrix travel,
        List<Carer> carers,
        List<TaskGroup> groups,
        List<Task> tasks,
        List<Link> links,
        Optional<BreakRule> breakRule,
        boolean dueAtEnd,
        RoutingPrices prices) {
    public RoutingProblem {
        carers = List.copyOf(carers);
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
    }
}
