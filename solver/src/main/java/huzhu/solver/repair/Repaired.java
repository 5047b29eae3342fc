package huzhu.solver.repair;

import huzhu.model.change.PersonChange;
import huzhu.model.demand.DemandId;
import huzhu.model.plan.Plan;
import huzhu.model.rule.Violation;
import huzhu.model.shortage.Reason;
import java.util.List;
import java.util.Map;

/**
 * A plan that was mended.
 *
 * @param plan the new plan
 * @param changes who is told what
 * @param causes why, by subject of the change
 * @param broken visits that could not stay as they were and are still needed
 * @param served how many of them have a place again
 * @param added visits that were unmet before and are met now
 * @param remaining rules that lines break which are fixed, and so stay broken
 * @param trials places that were tried
 */
public record Repaired(
        Plan plan,
        List<PersonChange> changes,
        Map<String, Reason> causes,
        List<DemandId> broken,
        int served,
        int added,
        List<Violation> remaining,
        long trials) {
    public Repaired {
        changes = List.copyOf(changes);
        causes = Map.copyOf(causes);
        broken = List.copyOf(broken);
        remaining = List.copyOf(remaining);
    }
}
