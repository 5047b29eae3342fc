package huzhu.solver.experiment;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
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

    /** Measures a plan as it stands. */
    public WeekOutcome measured(PlanningProblem problem, Plan plan) {
        var view = new PlanView(problem, plan);
        return new WeekOutcome(plan, Measurement.of(view, isProven));
    }

    private SearchOptions options() {
        return new SearchOptions(
                seed, 1, Runnable::run, OptionalLong.of(effort), Optional.empty(), () -> 0, () -> false);
    }
}
