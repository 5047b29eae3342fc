package huzhu.solver.engine;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;

/** Timefold's settings, in code. */
final class WeekSolver {
    private WeekSolver() {}

    /** Planning classes and constraints; one thread, as the free edition allows no more on every machine. */
    static SolverConfig config(long seed) {
        return new SolverConfig()
                .withSolutionClass(WeekPlan.class)
                .withEntityClasses(
                        PlannedTour.class, PlannedCare.class, PlannedStay.class, PlannedSeat.class, PlannedHelp.class)
                .withConstraintProviderClass(RosterConstraints.class)
                .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed);
    }
}
