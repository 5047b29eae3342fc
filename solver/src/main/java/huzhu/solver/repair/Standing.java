package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.demand.DemandId;
import huzhu.model.plan.Plan;
import huzhu.model.request.SessionId;
import huzhu.model.rule.Violation;
import huzhu.model.shortage.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a published plan still stands; visits by the ids that they have now.
 *
 * @param plan the lines that stand
 * @param fixed visits that must stay as they are: begun, on the way, or kept exactly
 * @param broken visits that stood and do not any more, though they are still needed
 * @param causes why a line does not stand
 * @param gone why published visits are not needed any more, by published id, which may be that of another visit now
 * @param published where each visit stood
 * @param renamed present id by published id, where they differ
 * @param sessions sessions that have lost people
 * @param sessionCauses why a session has lost people or is gone
 * @param remaining rules that fixed lines break
 */
record Standing(
        Plan plan,
        Set<DemandId> fixed,
        List<DemandId> broken,
        Map<DemandId, Reason> causes,
        Map<DemandId, Reason> gone,
        Map<DemandId, Encounter> published,
        Map<DemandId, DemandId> renamed,
        Set<SessionId> sessions,
        Map<SessionId, Reason> sessionCauses,
        List<Violation> remaining) {}
