package huzhu.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.routing.RandomRouting;
import huzhu.model.routing.Route;
import huzhu.model.routing.RoutingAudit;
import huzhu.model.routing.RoutingProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class RoutingSearchTest {
    private static final long STEPS = 1_000;

    @Test
    void numberOfThreadsDoesNotChangeTheRoutes() {
        try (var one = Executors.newFixedThreadPool(1);
                var four = Executors.newFixedThreadPool(4)) {
            for (long seed = 1; seed <= 8; seed++) {
                var problem = RandomRouting.problem(seed, 20);
                assertThat(solve(problem, seed, one)).as("seed %d", seed).isEqualTo(solve(problem, seed, four));
            }
        }
    }

    @Test
    void noOrderOfTasksIsCheaperOnTinyDays() {
        int compared = 0;
        for (long seed = 1; seed <= 250; seed++) {
            var problem = RandomRouting.problem(seed, 4);
            // Imbalance counts what is put in one by one against a mean that moves; it is not always at its least.
            if (problem.tasks().size() <= 4
                    && problem.carers().size() <= 3
                    && problem.breakRule().isEmpty()
                    && problem.prices().imbalance() == 0) {
                long best = ExactRounds.leastCost(new RoutingTable(problem));
                var routes = solve(problem, seed, Runnable::run);
                var verdict = RoutingAudit.of(problem, routes);
                if (best < RoutingTable.MUST) {
                    assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
                    assertThat(verdict.cost()).as("seed %d", seed).isEqualTo(best);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void aStopAtOnceLeavesTheFirstRounds() {
        var problem = RandomRouting.problem(7, 20);
        var options = new RoutingOptions(
                1, 2, Runnable::run, OptionalLong.empty(), Optional.empty(), System::nanoTime, () -> true);
        assertThat(RoutingSearch.solve(problem, options, cost -> {})).isNotEmpty();
    }

    private static List<Route> solve(RoutingProblem problem, long seed, Executor executor) {
        var options = new RoutingOptions(
                seed, 2, executor, OptionalLong.of(STEPS), Optional.empty(), System::nanoTime, () -> false);
        return RoutingSearch.solve(problem, options, cost -> {});
    }
}
