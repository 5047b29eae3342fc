package huzhu.solver.repair;

import huzhu.model.audit.Audit;
import huzhu.model.change.Encounter;
import huzhu.model.change.PersonChange;
import huzhu.model.change.PlanDiff;
import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.request.SessionId;
import huzhu.model.shortage.Reason;
import huzhu.model.week.TimeWindow;
import huzhu.solver.kernel.RepairKernel;
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
 * outweighs the price of telling those concerned.
 */
public final class PlanRepair {
    private final RepairTask task;

    private PlanRepair(RepairTask task) {
        this.task = task;
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
        var aside = SetAside.of(task.after(), strict.problem(), standing);
        var before = new PlanView(task.before(), task.announced());
        var seats = new SeatRepair(task);
        if (standing.broken().isEmpty()
                && standing.sessions().isEmpty()
                && !seats.isNeeded(standing.plan())
                && !task.improve()) {
            return finished(before, standing, standing.plan(), Map.of(), Map.of(), 0);
        }
        var kernel = new RepairKernel(aside.problem(), aside.plan(), notBefore());
        standing.sessions().stream().sorted().forEach(kernel::mend);
        var search = new RepairSearch(task, strict, standing, kernel, Concerned.by(task, before), aside.visits());
        search.run();
        var seated = seats.run(kernel, standing.sessionCauses());
        var plan = new StableSeats(task.published()).of(aside.back(kernel.toPlan()));
        return finished(before, standing, plan, search.reasons(), seated, search.trials());
    }

    private Set<PersonId> others(PlanView before, Standing standing, List<PersonChange> changes) {
        var concerned = new HashSet<>(Concerned.by(task, before));
        for (var visit : before.rosteredVisits()) {
            var id = visit.visit().id();
            if (standing.broken().contains(standing.renamed().getOrDefault(id, id))) {
                concerned.add(visit.visit().series().elder().id());
                concerned.addAll(Encounter.of(visit).carers());
            }
        }
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

    private Repaired finished(
            PlanView before,
            Standing standing,
            Plan plan,
            Map<DemandId, Reason> reasons,
            Map<SessionId, Reason> seated,
            long trials) {
        var after = new PlanView(task.after(), plan);
        var audit = Audit.of(after);
        var unexpected = audit.violations().stream()
                .filter(one -> !standing.remaining().contains(one))
                .toList();
        if (!unexpected.isEmpty() && standing.remaining().isEmpty()) {
            throw new IllegalStateException(
                    "the mended plan breaks " + unexpected.getFirst() + ".\nMaybe a line stands that should not.");
        }
        var changes = PlanDiff.of(before, after, standing.renamed());
        var causes = new HashMap<String, Reason>();
        reasons.forEach((id, reason) -> causes.put(id.value(), reason));
        seated.forEach((id, reason) -> causes.put(id.value(), reason));
        standing.causes().forEach((id, reason) -> causes.put(id.value(), reason));
        standing.sessionCauses().forEach((id, reason) -> causes.put(id.value(), reason));
        int served = (int) standing.broken().stream()
                .filter(id -> after.isMet(task.after().demand().findVisit(id).orElseThrow()))
                .count();
        int added = (int) after.rosteredVisits().stream()
                .filter(visit -> visit.isMet()
                        && !standing.published().containsKey(visit.visit().id()))
                .count();
        return new Repaired(
                plan,
                changes,
                causes,
                others(before, standing, changes),
                standing.broken(),
                served,
                added,
                audit,
                trials);
    }
}
