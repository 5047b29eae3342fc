package huzhu.solver.repair;

import huzhu.model.audit.AuditResult;
import huzhu.model.change.PersonChange;
import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan that was mended.
 *
 * @param plan the new plan
 * @param changes who is told what
 * @param causes why, by {@link PersonChange#reasonKey()}
 * @param others people who are told though neither a change nor a line that it has broken is about them
 * @param broken visits that could not stay as they were and are still needed
 * @param served how many of them have a place again
 * @param added visits that were unmet before and are met now
 * @param audit what the audit says of the new plan: breaches of lines that are fixed, and so stay, are in it
 * @param trials places that were tried
 */
public record Repaired(
        Plan plan,
        List<PersonChange> changes,
        Map<String, Reason> causes,
        Set<PersonId> others,
        List<DemandId> broken,
        int served,
        int added,
        AuditResult audit,
        long trials) {
    public Repaired {
        changes = List.copyOf(changes);
        causes = Map.copyOf(causes);
        others = Set.copyOf(others);
        broken = List.copyOf(broken);
    }
}
