package huzhu.bench.peers;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import huzhu.model.plan.Plan;

/**
 * Timefold in its stock configuration: default construction heuristic and local search over a list variable that may leave
 * visits out.
 *
 * <p>Source: Timefold's vehicle routing quick start, with unassigned values allowed.
 */
final class TimefoldStock implements Engine {
    @Override
    public String name() {
        return "Timefold";
    }

    /** One: the free edition has no more. */
    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Plan solve(RoutingTask task, long seed, Incumbents incumbents) {
        var config = new SolverConfig()
                .withSolutionClass(StockPlan.class)
                .withEntityClasses(StockTour.class, StockVisit.class)
                .withConstraintProviderClass(StockConstraints.class)
                .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed);
        var solver = SolverFactory.<StockPlan>create(config).buildSolver();
        solver.addEventListener(event -> {
            var plan = event.getNewBestSolution();
            var score = plan.getScore();
            if (score != null && score.isFeasible()) {
                incumbents.offer(task, plan.routes());
            }
        });
        var last = Deadline.keep(incumbents, solver::terminateEarly, () -> solver.solve(new StockPlan(task)));
        return incumbents.bestOr(task, last.routes());
    }
}
