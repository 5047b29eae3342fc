package huzhu.model.shortage;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Adds up a visit bottleneck again, from the inputs and the plan's beds alone: the demand, everybody in the county who
 * could serve any of it, their usable minutes, the caps. A proof that fails here is not to be published.
 */
public final class BottleneckCheck {

    /** Capacity by hours alone: week caps, day caps, usable minutes. */
    public static final String HOURS = "bottleneck.hours";

    /** Capacity with the further limits of {@link SetCapacity}. */
    public static final String SHARES = "bottleneck.shares";

    /** Capacity of one series: as many visits as fit, at least the gap apart, on days when it can be served at all. */
    public static final String DAYS = "bottleneck.days";

    /** Capacity by prices of visits and minutes: {@link PriceProof}. */
    public static final String PRICES = "bottleneck.prices";

    /** No capacity: none of the visits could be met were it, with the first of its sequence, the only demand. */
    public static final String ALONE = "bottleneck.alone";

    /** A little over what rounding in a distance can amount to, as a factor. */
    private static final double ROUNDING = 1 + 1e-6;

    private final PlanView plan;
    private final SoleVisit sole;
    private final SetCapacity capacities;
    private final List<Volunteer> volunteers;
    private final Map<PersonId, Double> reachDegrees = new HashMap<>();
    private final Executor executor;

    /** Checks proofs for the demand that the beds of this plan leave, in the caller's thread. */
    public BottleneckCheck(PlanView plan) {
        this(plan, Runnable::run);
    }

    /** The same with somebody to work out capacities. */
    public BottleneckCheck(PlanView plan, Executor executor) {
        this.plan = plan;
        this.executor = executor;
        sole = new SoleVisit(plan);
        capacities = new SetCapacity(plan);
        volunteers = plan.county().volunteers();
        volunteers.forEach(volunteer -> reachDegrees.put(volunteer.id(), reachDegrees(volunteer)));
    }

    /**
     * What is wrong with the visit bottlenecks among these, in words; empty if they all add up and share no visit.
     *
     * <p>Cost: for each volunteer, series as far north or south as distance limit and windows allow.
     */
    public List<String> faults(List<Bottleneck> bottlenecks) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var bottleneck : bottlenecks) {
            if (bottleneck.kind() == DemandKind.VISIT) {
                bottleneck.demands().stream()
                        .filter(id -> !seen.add(id))
                        .forEach(id -> faults.add(bottleneck.id() + ": visit " + id + " is counted twice"));
                faults(bottleneck).forEach(fault -> faults.add(bottleneck.id() + ": " + fault));
            }
        }
        return faults;
    }

    private List<String> faults(Bottleneck bottleneck) {
        var faults = new ArrayList<String>();
        var visits = new ArrayList<Visit>();
        for (var id : bottleneck.demands()) {
            plan.problem()
                    .demand()
                    .findVisit(new DemandId(id))
                    .filter(visit -> visit.number() <= plan.occurrencesLeft(visit.series()))
                    .ifPresentOrElse(visits::add, () -> faults.add("visit " + id + " is not in the demand"));
        }
        expect(
                faults,
                "demand",
                visits.stream()
                        .mapToLong(visit -> visit.series().care().careMinutes())
                        .sum(),
                bottleneck.demandAmount());
        var loads = new LinkedHashMap<String, SetCapacity.Load>();
        visits.forEach(visit -> loads.merge(
                visit.series().key(),
                new SetCapacity.Load(visit.series(), 1),
                (load, one) -> new SetCapacity.Load(load.series(), load.visits() + 1)));
        var gifts = gifts(loads.values());
        expect(faults, "volunteers", ids(gifts), Set.copyOf(bottleneck.volunteers()));
        expect(faults, "usable minutes", usable(gifts), Set.copyOf(bottleneck.usable()));
        if (bottleneck.prices().isPresent()) {
            faults.addAll(pricesFaults(bottleneck, visits, loads.values(), gifts));
        } else {
            expect(
                    faults,
                    "capacity",
                    capacity(bottleneck, visits, loads.values(), gifts),
                    bottleneck.capacityAmount());
        }
        return faults;
    }

    private List<String> pricesFaults(
            Bottleneck bottleneck,
            List<Visit> visits,
            Collection<SetCapacity.Load> loads,
            List<SetCapacity.Gift> gifts) {
        var bySeries = bySeries(visits);
        var parts = new LinkedHashMap<SetCapacity.Load, Long>();
        for (var load : loads) {
            int caregivers = load.series().care().caregivers();
            parts.put(load, Math.min(load.visits(), mostVisits(load.series(), bySeries)) * caregivers);
        }
        return new PriceProofCheck(plan)
                .faults(
                        bottleneck.prices().orElseThrow(),
                        parts,
                        gifts.stream().map(SetCapacity.Gift::volunteer).toList(),
                        bottleneck.capacityAmount());
    }

    private static void expect(List<String> faults, String what, Object found, Object claimed) {
        if (!found.equals(claimed)) {
            faults.add(what + " is " + found + ", not " + claimed);
        }
    }

    private static Set<PersonId> ids(List<SetCapacity.Gift> gifts) {
        var ids = new HashSet<PersonId>();
        gifts.forEach(gift -> ids.add(gift.volunteer().id()));
        return ids;
    }

    private static Set<UsableTime> usable(List<SetCapacity.Gift> gifts) {
        var usable = new HashSet<UsableTime>();
        gifts.forEach(gift -> usable.addAll(gift.usable()));
        return usable;
    }

    /** What everybody in the county could give to the set. */
    private List<SetCapacity.Gift> gifts(Collection<SetCapacity.Load> set) {
        var byLatitude = set.stream()
                .sorted(Comparator.comparingDouble(BottleneckCheck::latitude))
                .toList();
        var latitudes =
                byLatitude.stream().mapToDouble(BottleneckCheck::latitude).toArray();
        return capacities.ofAll(
                volunteers,
                volunteer -> within(volunteer, byLatitude, latitudes).stream()
                        .filter(load -> sole.mayServe(volunteer, load.series()))
                        .toList(),
                executor);
    }

    private static double latitude(SetCapacity.Load load) {
        return load.series().elder().person().location().latitude();
    }

    /** How far north or south a volunteer could be anywhere: no road is shorter than the way along a meridian. */
    private double reachDegrees(Volunteer volunteer) {
        double straightKm = plan.problem().travel().reachKm(volunteer)
                / plan.problem().travel().leastDetour();
        return Math.toDegrees(straightKm / GeoPoint.EARTH_RADIUS_KM) * ROUNDING;
    }

    private List<SetCapacity.Load> within(Volunteer volunteer, List<SetCapacity.Load> loads, double[] latitudes) {
        double degrees = reachDegrees.getOrDefault(volunteer.id(), Double.POSITIVE_INFINITY);
        double latitude = volunteer.person().location().latitude();
        return loads.subList(
                firstFrom(latitudes, latitude - degrees), firstFrom(latitudes, Math.nextUp(latitude + degrees)));
    }

    private static int firstFrom(double[] sorted, double least) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long capacity(
            Bottleneck bottleneck,
            List<Visit> visits,
            Collection<SetCapacity.Load> loads,
            List<SetCapacity.Gift> gifts) {
        return switch (bottleneck.rule().code()) {
            case HOURS ->
                gifts.stream().mapToLong(SetCapacity.Gift::byHoursMinutes).sum();
            case SHARES ->
                gifts.stream().mapToLong(SetCapacity.Gift::bySharesMinutes).sum();
            case DAYS -> {
                var bySeries = bySeries(visits);
                yield loads.stream()
                        .mapToLong(load -> mostVisits(load.series(), bySeries)
                                * load.series().care().careMinutes())
                        .sum();
            }
            default ->
                bottleneck.rule().code().startsWith(ALONE)
                        ? visits.stream()
                                .filter(visit -> !sole.days(visit, near(visit)).isEmpty())
                                .mapToLong(visit -> visit.series().care().careMinutes())
                                .sum()
                        : Long.MAX_VALUE;
        };
    }

    private static Map<String, List<Visit>> bySeries(List<Visit> visits) {
        var bySeries = new HashMap<String, List<Visit>>();
        visits.forEach(visit -> bySeries.computeIfAbsent(visit.series().key(), key -> new ArrayList<>())
                .add(visit));
        return bySeries;
    }

    /** Visits that fit the days on which some visit of the set could be met alone, the gap apart. */
    private long mostVisits(Series series, Map<String, List<Visit>> bySeries) {
        var closed = EnumSet.allOf(DayOfWeek.class);
        bySeries.getOrDefault(series.key(), List.of()).stream()
                // Visits of a series that follows no other differ by their number alone.
                .limit(series.after().isPresent() ? Long.MAX_VALUE : 1)
                .forEach(visit -> closed.removeAll(sole.days(visit, near(visit))));
        return series.mostOccurrences(closed);
    }

    /** All volunteers who may live near enough to serve a visit or the one it follows. */
    private List<Volunteer> near(Visit visit) {
        var first =
                visit.series().after().flatMap(after -> plan.problem().demand().findSeries(after.firstKey()));
        return volunteers.stream()
                .filter(one -> isNear(one, visit.series())
                        || first.filter(other -> isNear(one, other)).isPresent())
                .toList();
    }

    private boolean isNear(Volunteer volunteer, Series series) {
        double north = volunteer.person().location().latitude()
                - series.elder().person().location().latitude();
        return Math.abs(north) <= Math.nextUp(reachDegrees.getOrDefault(volunteer.id(), Double.POSITIVE_INFINITY));
    }
}
