package huzhu.datasets.output;

import huzhu.model.demand.Series;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Elder;
import huzhu.model.plan.PlanView;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shortage that lists exactly what a plan leaves unmet, all of it displaced, nothing proven. */
final class WholeShortage {
    private final List<Unmet> unmet = new ArrayList<>();

    private WholeShortage() {}

    static Shortage of(PlanView plan) {
        var whole = new WholeShortage();
        plan.problem()
                .demand()
                .visits()
                .filter(visit -> visit.number() <= plan.occurrencesLeft(visit.series()))
                .filter(visit -> !plan.isMet(visit))
                .forEach(visit -> whole.add(
                        visit.id().value(),
                        DemandKind.VISIT,
                        visit.series(),
                        visit.series().care().careMinutes()));
        plan.county().needs().stays().stream()
                .filter(stay -> plan.beds().stream().noneMatch(bed -> bed.stay().equals(stay)))
                .forEach(stay -> whole.add(
                        stay.id().value(),
                        DemandKind.BED,
                        plan.county().requireElder(stay.elder()),
                        Optional.empty(),
                        stay.nights()));
        plan.problem()
                .demand()
                .seats()
                .filter(seat ->
                        plan.attending().stream().noneMatch(one -> one.seat().equals(seat)))
                .forEach(seat -> whole.add(seat.id().value(), DemandKind.SESSION, seat.series(), 1));
        return new Shortage(whole.unmet, List.of(), 0, 0, 0, 0, 0);
    }

    private void add(String id, DemandKind kind, Series series, int amount) {
        add(id, kind, series.elder(), Optional.of(series.service().id()), amount);
    }

    private void add(String id, DemandKind kind, Elder elder, Optional<ServiceId> service, int amount) {
        NeedLevel level = elder.level();
        unmet.add(new Unmet(
                id,
                kind,
                elder.id(),
                service,
                level,
                amount,
                Verdict.DISPLACED,
                Reason.of("because.displaced"),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }
}
