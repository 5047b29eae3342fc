package huzhu.bench.county;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.policy.WeightPolicy;

/**
 * Unmet need.
 *
 * @param visits of visits, in weighted minutes
 * @param all with stays and places in sessions
 */
public record Unmet(long visits, long all) {
    /** What a plan leaves unmet; it must break no rule. */
    public static Unmet of(PlanningProblem problem, Plan plan) {
        var audit = Audit.of(problem, plan);
        if (!audit.isClean()) {
            throw new IllegalStateException(
                    audit.violations() + "\nMaybe a plan of another week, or a bug of the search.");
        }
        return new Unmet(
                audit.unmetVisitsMicros() / WeightPolicy.MICROS, audit.score().unmetMicros() / WeightPolicy.MICROS);
    }
}
