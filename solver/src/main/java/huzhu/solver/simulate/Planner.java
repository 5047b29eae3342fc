package huzhu.solver.simulate;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;

/** Makes a week's plan. */
@FunctionalInterface
interface Planner {
    /**
     * A plan that breaks no rule.
     *
     * @param start a plan that breaks no rule
     * @param seed of the random choices
     * @param effort steps of search
     */
    Plan plan(PlanningProblem problem, Plan start, long seed, long effort);
}
