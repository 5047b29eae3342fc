package huzhu.solver.repair;

import huzhu.model.audit.Audit;
import huzhu.model.change.PersonChange;
import huzhu.model.change.PlanDiff;
import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Reason;
import huzhu.model.week.TimeWindow;
import huzhu.solver.kernel.RepairKernel;
import huzhu.solver.transport.RoundPlanner;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends a published plan.
 *
 * <p>What does not stand any more is taken out; sessions that lack helpers find others; then every visit that has lost its
 * place, the heaviest first, is put into the gaps, and where there is none, changes places with others, if the need it meets
 * outweighs the price of telling those concerned. Rounds to sessions are mended at the end, on what time drivers have left.
 */
public final class PlanRepair {
    private final RepairTask whole;
    private final RepairTask task;
    private final PlanView before;

    private PlanRepair(RepairTask task) {
        whole = task;
        this.task = task.withoutRounds();
        before = new PlanView(task.before(), task.announced());
    }

    /**
     * Mends a plan; the answer depends on the task alone.
     *
     * @throws IllegalStateException if the new plan breaks a rule that no fixed line breaks
     */
    public static Repaired repair(RepairTask task) {
        return new PlanRepair(task).repair();
    }

    private Repaired repair() {
        var strict = new StrictProblem(task.after(), task.changes());
        var standing = StandingPlan.of(task, strict);
        var concerned = Concerned.by(task, standing, before);
        var aside = SetAside.of(task.after(), strict.problem(), standing);
        var seats = new SeatRepair(task);
        var openings = new Openings(task, untouchable(standing, aside), concerned);
        if (standing.broken().isEmpty()
                && standing.sessions().isEmpty()
                && !seats.isNeeded(standing.plan())
                && !openings.seeksBeds()
                && !openings.seeksSessions()) {
            return finished(standing, concerned, standing.plan(), Map.of(), Map.of(), Map.of(), 0);
        }
        var kernel = new RepairKernel(aside.problem(), aside.plan(), notBefore());
        standing.sessions().stream().sorted().forEach(kernel::mend);
        openings.giveBeds(kernel);
        var search = new RepairSearch(task, strict, standing, kernel, concerned, aside.visits());
        search.run();
        var seated = seats.run(kernel, standing.sessionCauses());
        openings.openSessions(kernel);
        var kept = new StableSeats(task.published()).of(aside.back(kernel.toPlan()));
        var renamed = openings.renumbered(kept);
        var causes = new HashMap<String, Reason>();
        search.reasons().forEach((id, reason) -> causes.put(id.value(), reason));
        seated.forEach((id, reason) -> causes.put(id.value(), reason));
        openings.addCauses(causes);
        return finished(
                standing, concerned, BedNumbers.in(kept, renamed), renamed, openings.gone(), causes, search.trials());
    }

    private static Set<DemandId> untouchable(Standing standing, SetAside aside) {
        var visits = new HashSet<>(standing.fixed());
        visits.addAll(aside.visits());
        return visits;
    }

    private static Set<PersonId> others(Set<PersonId> concerned, List<PersonChange> changes) {
        var told = new HashSet<>(PlanDiff.people(changes));
        told.removeAll(concerned);
        return told;
    }

    private int[] notBefore() {
        var week = task.after().county().week();
        var minutes = new int[7];
        for (int day = 0; day < minutes.length; day++) {
            long past = ChronoUnit.SECONDS.between(week.monday().plusDays(day).atStartOfDay(), task.now());
            minutes[day] = (int) Math.max(0, Math.min(TimeWindow.DAY_MINUTES, (past + 59) / 60));
        }
        return minutes;
    }

    /** Published ids of visits whose number is another now: by what has changed, and by new beds after that. */
    private static Map<DemandId, DemandId> renamed(Standing standing, Map<DemandId, DemandId> byBeds) {
        var renamed = new HashMap<>(byBeds);
        renamed.keySet().removeAll(standing.renamed().values());
        standing.renamed().forEach((published, now) -> renamed.put(published, byBeds.getOrDefault(now, now)));
        return renamed;
    }

    /** Why published visits are not needed any more, by published id: by what has changed, and by new beds after that. */
    private static Map<DemandId, Reason> gone(Standing standing, Map<DemandId, Reason> byBeds) {
        var published = new HashMap<DemandId, DemandId>();
        standing.renamed().forEach((id, now) -> published.put(now, id));
        var gone = new HashMap<DemandId, Reason>();
        byBeds.forEach((id, reason) -> gone.put(published.getOrDefault(id, id), reason));
        gone.putAll(standing.gone());
        return gone;
    }

    private Repaired finished(
            Standing standing,
            Set<PersonId> concerned,
            Plan mended,
            Map<DemandId, DemandId> byBeds,
            Map<DemandId, Reason> goneForBeds,
            Map<String, Reason> found,
            long trials) {
        var unexpected = Audit.of(task.after(), mended).violations().stream()
                .filter(one -> !standing.remaining().contains(one))
                .toList();
        if (!unexpected.isEmpty() && standing.remaining().isEmpty()) {
            throw new IllegalStateException(
                    "the mended plan breaks " + unexpected.getFirst() + ".\nMaybe a line stands that should not.");
        }
        var plan = RoundPlanner.mend(whole.after(), mended, whole.rounds(), whole.now());
        var after = new PlanView(whole.after(), plan);
        var audit = Audit.of(after);
        var gone = gone(standing, goneForBeds);
        var changes = PlanDiff.of(before, after, renamed(standing, byBeds), gone.keySet());
        var causes = new HashMap<>(found);
        standing.causes().forEach((id, reason) -> causes.put(id.value(), reason));
        standing.sessionCauses().forEach((id, reason) -> causes.put(id.value(), reason));
        gone.forEach((id, reason) -> causes.put(PersonChange.keyOfGone(id.value()), reason));
        causes.putAll(AbsenceCauses.of(whole, changes));
        int served = (int) standing.broken().stream()
                .map(id -> byBeds.getOrDefault(id, id))
                .filter(id -> after.isMet(task.after().demand().findVisit(id).orElseThrow()))
                .count();
        var stood = new HashSet<DemandId>();
        standing.published().keySet().forEach(id -> stood.add(byBeds.getOrDefault(id, id)));
        int added = (int) after.rosteredVisits().stream()
                .filter(visit -> visit.isMet() && !stood.contains(visit.visit().id()))
                .count();
        return new Repaired(
                plan, changes, causes, others(concerned, changes), standing.broken(), served, added, audit, trials);
    }
}
