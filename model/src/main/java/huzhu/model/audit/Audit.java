package huzhu.model.audit;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Objective;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.round.RoundRules;
import huzhu.model.rule.Rules;
import huzhu.model.rule.Violation;
import java.util.ArrayList;

/** Checks a plan against every rule and evaluates the objective, from the inputs alone. */
public final class Audit {
    private Audit() {}

    /** Audits a plan: cost grows with its lines, and with the square only within one elder, volunteer-week or room. */
    public static AuditResult of(PlanningProblem problem, Plan plan) {
        return of(new PlanView(problem, plan));
    }

    /** Audits a plan that is already looked up. */
    public static AuditResult of(PlanView plan) {
        var violations = new ArrayList<Violation>();
        Rules.ALL.forEach(rule -> rule.check(plan, violations::add));
        RoundRules.ALL.forEach(rule -> rule.check(plan, violations::add));
        var objective = new Objective(plan);
        var costMillis = objective.costMillis();
        long total = costMillis.values().stream().mapToLong(Long::longValue).sum();
        return new AuditResult(
                violations,
                new Score(violations.size(), objective.unmetMicros(), total),
                objective.unmetVisitsMicros(),
                objective.unmetStaysMicros(),
                objective.unmetSeatsMicros(),
                costMillis);
    }
}
