package huzhu.solver.repair;

import huzhu.model.change.PlanChange;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Round;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What is to be mended.
 *
 * @param before the problem that the plan was made for
 * @param after the problem as changes have left it
 * @param announced the plan that people hold in their hands
 * @param published the plan to start from: the announced one, or as somebody has edited it since
 * @param changes what has become otherwise; what else differs between the problems is seen by its effects
 * @param now the moment up to which nothing can be changed any more
 * @param holds lines that are kept more firmly than others, by published id
 * @param prices what it costs to tell people
 * @param improve whether to look for room for everything unmet, and not only for what the changes have broken
 */
public record RepairTask(
        PlanningProblem before,
        PlanningProblem after,
        Plan announced,
        Plan published,
        List<PlanChange> changes,
        LocalDateTime now,
        Map<DemandId, Hold> holds,
        RepairPrices prices,
        boolean improve) {
    public RepairTask {
        changes = List.copyOf(changes);
        holds = Map.copyOf(holds);
    }

    /** Whether a minute of a day is over. */
    boolean isPast(LocalDate date, int minute) {
        return date.atStartOfDay().plusMinutes(minute).isBefore(now);
    }

    /** How firmly a published line is kept. */
    Hold hold(DemandId published) {
        return holds.getOrDefault(published, Hold.PREFER);
    }

    /** The same for a search that knows nothing of rounds to sessions. */
    RepairTask withoutRounds() {
        return new RepairTask(
                before.withoutRounds(),
                after.withoutRounds(),
                announced.with(List.of()),
                published.with(List.of()),
                changes,
                now,
                holds,
                prices,
                improve);
    }

    /** Rounds that people have been told of, or as somebody has edited them since. */
    List<Round> rounds() {
        return published.rounds().isEmpty() ? announced.rounds() : published.rounds();
    }
}
