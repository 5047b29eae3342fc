package huzhu.solver.experiment;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import huzhu.solver.kernel.Kernel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One week searched for and measured: a pure function. Equal problems, plans to start from, seeds and efforts give equal
 * outcomes on every machine; no clock is read and no thread made.
 *
 * @param seed of all random choices
 * @param effort budget in steps of search, at least 0; with 0 the plan to start from is measured as it stands
 * @param isProven whether to prove besides what no plan could meet, which can take longer than the search
 */
public record WeekRun(long seed, long effort, boolean isProven) {
    /** Temperature more for the share of stops that had to go: as if from nothing, where three tenths of them had to. */
    private static final double HEAT_OF_LOSS = 3;

    public WeekRun {
        if (effort < 0) {
            throw new IllegalArgumentException("effort " + effort + ".\nMaybe it was taken for a difference.");
        }
    }

    /** Makes a plan from nothing. */
    public WeekOutcome from(PlanningProblem problem) {
        return from(problem, Plan.EMPTY);
    }

    /**
     * Improves a plan, of which first everything goes that breaks a rule.
     *
     * @param start a plan, perhaps of a different problem
     * @throws IllegalStateException if the search and the audit disagree
     */
    public WeekOutcome from(PlanningProblem problem, Plan start) {
        var legal = LegalPart.of(problem, start);
        var plan = effort == 0 ? legal : PlanSearch.solve(problem, legal, options(), SearchListener.NONE);
        return measured(problem, plan);
    }

    /**
     * Improves a plan of a near problem by the kernel alone, which leaves nearly all of a short run to its steps; first everything
     * goes that breaks a rule.
     *
     * @param starts plans, perhaps of different problems: the one of which most is left is the one that is improved; of none, or of an
     *     empty one, {@link #from(PlanningProblem)} makes more
     * @throws IllegalStateException if the search breaks a rule
     */
    public WeekOutcome onwards(PlanningProblem problem, List<Plan> starts) {
        var best = starts.stream()
                .map(start -> Start.of(problem, start))
                // Of equal ones the first, whatever the machine.
                .reduce((one, other) -> other.score.compareTo(one.score) < 0 ? other : one)
                .orElseGet(() -> Start.of(problem, Plan.EMPTY));
        return measured(
                problem, effort == 0 ? best.legal : PlanSearch.route(problem, best.legal, best.heat, options()));
    }

    /** What is left of a plan, what that is worth, and how hot to go on from it. */
    private record Start(Plan legal, Score score, double heat) {
        private static Start of(PlanningProblem problem, Plan plan) {
            var legal = LegalPart.of(problem, plan);
            return new Start(legal, Audit.of(problem, legal).score(), WeekRun.heat(plan, legal));
        }
    }

    /** Measures a plan as it stands. */
    public WeekOutcome measured(PlanningProblem problem, Plan plan) {
        var view = new PlanView(problem, plan);
        return new WeekOutcome(plan, Measurement.of(view, isProven));
    }

    /**
     * How hot to begin: a plan of which much had to go is a plan of another week, and to mend it coolly would keep what was good
     * for that one.
     */
    static double heat(Plan start, Plan legal) {
        int stops = stops(start);
        double lost = stops == 0 ? 1 : 1 - (double) stops(legal) / stops;
        return Math.min(1, Kernel.HEAT_OF_A_PLAN + HEAT_OF_LOSS * lost);
    }

    private static int stops(Plan plan) {
        return plan.tours().stream().mapToInt(tour -> tour.stops().size()).sum();
    }

    private SearchOptions options() {
        return new SearchOptions(
                seed, 1, Runnable::run, OptionalLong.of(effort), Optional.empty(), () -> 0, () -> false);
    }
}
