package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.objective.Worth;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The least that a bottleneck costs in weighted minutes: its shortage falls on the lightest of its set. */
final class LightestMinutes {
    private LightestMinutes() {}

    /** Weighted minutes of bottlenecks of visits that share none, in millionths. */
    static long micros(PlanView plan, List<Bottleneck> bottlenecks) {
        return sum(bottlenecks, id -> {
            var visit = plan.problem().demand().findVisit(new DemandId(id)).orElseThrow();
            return new Amount(
                    plan.county().weightMicros(visit.series().elder()),
                    visit.series().care().careMinutes());
        });
    }

    /** The same of session places, each at the policy's exchange value. */
    static long ofPlaces(PlanView plan, List<Bottleneck> bottlenecks) {
        return sum(bottlenecks, id -> {
            var seat = plan.problem().demand().findSeat(new DemandId(id)).orElseThrow();
            return new Amount(Worth.seatMicros(plan.county(), seat.series()), 1);
        });
    }

    /**
     * A demand.
     *
     * @param weight of one of its units
     * @param units minutes or places
     */
    private record Amount(long weight, long units) {}

    private static long sum(List<Bottleneck> bottlenecks, Function<String, Amount> amount) {
        return bottlenecks.stream().mapToLong(one -> least(one, amount)).sum();
    }

    private static long least(Bottleneck bottleneck, Function<String, Amount> amount) {
        var unitsByWeight = bottleneck.demands().stream()
                .map(amount)
                .collect(Collectors.groupingBy(Amount::weight, TreeMap::new, Collectors.summingLong(Amount::units)));
        long left = bottleneck.shortageAmount();
        long weighted = 0;
        for (var entry : unitsByWeight.entrySet()) {
            long taken = Math.min(left, entry.getValue());
            weighted += taken * entry.getKey();
            left -= taken;
        }
        return weighted;
    }
}
