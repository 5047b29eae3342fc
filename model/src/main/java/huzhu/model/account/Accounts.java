package huzhu.model.account;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Seat;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * What a plan meets of what is needed: in total, and of visits by group.
 *
 * <p>Met + unmet = demand, to the minute, in the total and in every group; every breakdown adds up to the total. What
 * can be proven unmet is no matter of the plan alone and is kept with the proofs.
 *
 * @param visits all visits that the plan's beds leave in the demand
 * @param stays beds asked for, counted in stays
 * @param nights beds asked for, counted in nights
 * @param places places in sessions
 * @param placesMicros the same in weighted minutes at the policy's exchange value of a place, millionths
 * @param groups visits broken down: only groups with any demand or anything met by a home, in the order of reports
 */
public record Accounts(
        VisitBalance visits,
        Balance stays,
        Balance nights,
        Balance places,
        Balance placesMicros,
        Map<Grouping, SequencedMap<String, VisitBalance>> groups) {

    public Accounts {
        var copy = new EnumMap<Grouping, SequencedMap<String, VisitBalance>>(Grouping.class);
        groups.forEach((grouping, byKey) ->
                copy.put(grouping, Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byKey))));
        groups = Collections.unmodifiableMap(copy);
    }

    /** Visits and session places together, in weighted minutes, millionths. */
    public Balance withPlacesMicros() {
        return visits.weightedMicros().plus(placesMicros);
    }

    /** Adds up a plan; cost is linear in the number of series, visits and groups. */
    public static Accounts of(PlanView plan) {
        var total = VisitBalance.ZERO;
        var sums = new EnumMap<Grouping, Map<String, VisitBalance>>(Grouping.class);
        for (var grouping : Grouping.values()) {
            sums.put(grouping, new HashMap<>());
        }
        for (var series : plan.problem().demand().visitSeries()) {
            var balance = visits(plan, series);
            total = total.plus(balance);
            sums.forEach(
                    (grouping, byKey) -> byKey.merge(grouping.key(plan.county(), series), balance, VisitBalance::plus));
        }
        var groups = new EnumMap<Grouping, SequencedMap<String, VisitBalance>>(Grouping.class);
        sums.forEach((grouping, byKey) -> groups.put(grouping, inOrder(grouping.keys(plan.county()), byKey)));
        var placed = placed(plan);
        return new Accounts(
                total,
                stays(plan, placed, stay -> 1),
                stays(plan, placed, Stay::nights),
                places(plan, seat -> 1),
                places(plan, seat -> Worth.seatMicros(plan.county(), seat.series())),
                groups);
    }

    private static VisitBalance visits(PlanView plan, Series series) {
        var minutes = minutes(plan, series);
        return new VisitBalance(minutes, minutes.times(plan.county().weightMicros(series.elder())));
    }

    /** Caregiver-minutes of one series: what the plan's beds leave of it, what is met, what the homes meet. */
    public static Balance minutes(PlanView plan, Series series) {
        int left = plan.occurrencesLeft(series);
        long met = plan.problem()
                .demand()
                .visitsOf(series)
                .limit(left)
                .filter(plan::isMet)
                .count();
        return new Balance(left, met, series.occurrences() - left)
                .times(series.care().careMinutes());
    }

    private static SequencedMap<String, VisitBalance> inOrder(List<String> order, Map<String, VisitBalance> byKey) {
        var sorted = new LinkedHashMap<String, VisitBalance>();
        for (var key : order) {
            var balance = byKey.get(key);
            if (balance != null) {
                sorted.put(key, balance);
            }
        }
        return sorted;
    }

    private static Set<StayId> placed(PlanView plan) {
        var placed = new HashSet<StayId>();
        plan.beds().forEach(bed -> placed.add(bed.stay().id()));
        return placed;
    }

    private static Balance stays(PlanView plan, Set<StayId> placed, ToIntFunction<Stay> amount) {
        long demand = 0;
        long met = 0;
        for (var stay : plan.county().needs().stays()) {
            demand += amount.applyAsInt(stay);
            met += placed.contains(stay.id()) ? amount.applyAsInt(stay) : 0;
        }
        return new Balance(demand, met, 0);
    }

    private static Balance places(PlanView plan, ToLongFunction<Seat> amount) {
        var taken = new HashSet<DemandId>();
        plan.attending().forEach(one -> taken.add(one.seat().id()));
        var demand = plan.problem().demand();
        return new Balance(
                demand.seats().mapToLong(amount).sum(),
                demand.seats()
                        .filter(seat -> taken.contains(seat.id()))
                        .mapToLong(amount)
                        .sum(),
                0);
    }
}
