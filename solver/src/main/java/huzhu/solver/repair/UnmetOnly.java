package huzhu.solver.repair;

import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What a plan leaves unmet, without looking into why: in an instant, where proofs take a minute. */
public final class UnmetOnly {
    private static final Reason BECAUSE = Reason.of("because.notLookedInto");

    private final PlanView plan;
    private final List<Unmet> unmet = new ArrayList<>();

    private UnmetOnly(PlanView plan) {
        this.plan = plan;
    }

    /** The unmet demands of a plan; nothing is proven of them. */
    public static Shortage of(PlanView plan) {
        var only = new UnmetOnly(plan);
        only.visits();
        only.stays();
        only.seats();
        return new Shortage(only.unmet, List.of(), 0, 0, 0, 0, 0);
    }

    private void visits() {
        for (var series : plan.problem().demand().visitSeries()) {
            plan.problem()
                    .demand()
                    .visitsOf(series)
                    .limit(plan.occurrencesLeft(series))
                    .filter(visit -> !plan.isMet(visit))
                    .forEach(visit -> add(
                            visit.id().value(),
                            DemandKind.VISIT,
                            series,
                            series.care().careMinutes()));
        }
    }

    private void add(String id, DemandKind kind, Series series, int amount) {
        unmet.add(new Unmet(
                id,
                kind,
                series.elder().id(),
                Optional.of(series.service().id()),
                series.elder().level(),
                amount,
                Verdict.NOT_LOOKED_INTO,
                BECAUSE,
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }

    private void stays() {
        var placed = new HashSet<>();
        plan.beds().forEach(bed -> placed.add(bed.stay().id()));
        for (var stay : plan.county().needs().stays()) {
            if (!placed.contains(stay.id())) {
                unmet.add(new Unmet(
                        stay.id().value(),
                        DemandKind.BED,
                        stay.elder(),
                        Optional.empty(),
                        plan.county().requireElder(stay.elder()).level(),
                        stay.nights(),
                        Verdict.NOT_LOOKED_INTO,
                        BECAUSE,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
            }
        }
    }

    private void seats() {
        var taken = new HashSet<>();
        plan.attending().forEach(one -> taken.add(one.seat().id()));
        plan.problem()
                .demand()
                .seats()
                .filter(seat -> !taken.contains(seat.id()))
                .forEach(seat -> add(seat.id().value(), DemandKind.SESSION, seat.series(), 1));
    }
}
