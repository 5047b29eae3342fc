package huzhu.model.rule;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/** Two occurrences of one request, visits or session places, lie at least its gap of days apart. */
public final class GapBetweenVisits implements Rule {
    /** Whether two occurrences of the series may lie on these days; never on one day. */
    public static boolean allows(Series series, DayOfWeek one, DayOfWeek other) {
        return Math.abs(one.getValue() - other.getValue()) >= series.care().minGapDays();
    }

    private record Occurrence(DemandId id, DayOfWeek day) {}

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var demand = plan.problem().demand();
        for (var series : demand.visitSeries()) {
            checkDays(
                    series,
                    demand.visitsOf(series)
                            .flatMap(visit -> plan.findRostered(visit.id()).stream())
                            .map(rostered -> new Occurrence(rostered.visit().id(), rostered.day()))
                            .toList(),
                    found);
        }
        for (var series : demand.seatSeries()) {
            checkDays(series, attended(plan, series), found);
        }
    }

    private static List<Occurrence> attended(PlanView plan, Series series) {
        var days = new LinkedHashMap<DemandId, DayOfWeek>();
        for (var attending : plan.attendedBy(series.elder().id())) {
            if (attending.seat().series().equals(series)) {
                days.putIfAbsent(attending.seat().id(), attending.day());
            }
        }
        return days.entrySet().stream()
                .map(entry -> new Occurrence(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void checkDays(Series series, List<Occurrence> occurrences, Consumer<Violation> found) {
        Pairs.forEach(occurrences, (one, other) -> {
            if (!allows(series, one.day(), other.day())) {
                int gapDays = Math.abs(one.day().getValue() - other.day().getValue());
                found.accept(Violation.of(
                        name(), one.id(), other.id(), gapDays, series.care().minGapDays()));
            }
        });
    }
}
