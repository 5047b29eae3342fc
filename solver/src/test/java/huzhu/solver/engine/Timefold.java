package huzhu.solver.engine;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import huzhu.model.objective.Score;

/** Timefold's opinion of a week, from scratch. */
final class Timefold {
    private static final SolutionManager<WeekPlan, HardMediumSoftScore> MANAGER =
            SolutionManager.create(SolverFactory.create(WeekSolver.config(0)));

    private Timefold() {}

    static Score score(WeekPlan week) {
        MANAGER.update(week);
        return week.score();
    }
}
