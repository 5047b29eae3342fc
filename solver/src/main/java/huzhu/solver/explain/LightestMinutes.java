package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The least that a bottleneck of visits costs in weighted minutes: its shortage falls on the lightest minutes of the set. */
final class LightestMinutes {
    private LightestMinutes() {}

    /** Weighted minutes of bottlenecks that share no visit, in millionths. */
    static long micros(PlanView plan, List<Bottleneck> bottlenecks) {
        return bottlenecks.stream().mapToLong(one -> micros(plan, one)).sum();
    }

    private static long micros(PlanView plan, Bottleneck bottleneck) {
        var minutesByWeight = bottleneck.demands().stream()
                .map(id -> plan.problem().demand().findVisit(new DemandId(id)).orElseThrow())
                .collect(Collectors.groupingBy(
                        visit -> plan.county().weightMicros(visit.series().elder()),
                        TreeMap::new,
                        Collectors.summingLong(visit -> visit.series().care().careMinutes())));
        long left = bottleneck.shortageAmount();
        long weighted = 0;
        for (var entry : minutesByWeight.entrySet()) {
            long taken = Math.min(left, entry.getValue());
            weighted += taken * entry.getKey();
            left -= taken;
        }
        return weighted;
    }
}
