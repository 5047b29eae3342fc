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
import java.util.function.Function;

/**
 * Adds up bottlenecks again, from the inputs and the plan's beds alone: the demand; everybody in the county who could serve any
 * of it, their usable minutes, the caps; every room and session that could. A proof that fails here is not to be published.
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

    /** Capacity in nights, each stay given the beds that cost least night by night: {@link BedPrice}. */
    public static final String BEDS = "bottleneck.beds";

    /** Capacity in nights, each stay whole in the one room that costs least: {@link BedPrice}. */
    public static final String WHOLE_STAYS = "bottleneck.wholeStays";

    /** No capacity in nights: no room could take the stay. */
    public static final String BED_ALONE = "bottleneck.bedAlone";

    /** Capacity in places: what sessions could take together. */
    public static final String PLACES = "bottleneck.places";

    /** Capacity in places of one series: as many as fit the days of its sessions, at least the gap apart. */
    public static final String PLACE_DAYS = "bottleneck.placeDays";

    /** No capacity in places: no session that matches could be held. */
    public static final String PLACE_ALONE = "bottleneck.placeAlone";

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
     * What is wrong with these bottlenecks, in words; empty if they all add up and those of one kind share no demand.
     *
     * <p>Cost: for each volunteer, series as far north or south as distance limit and windows allow; of beds, kinds of
     * stays × rooms × nights; of places, sessions × volunteers and sessions × kinds of series.
     */
    public List<String> faults(List<Bottleneck> bottlenecks) {
        var faults = new ArrayList<String>();
        for (var kind : DemandKind.values()) {
            var ofKind = bottlenecks.stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                addFaults(ofKind, check(kind), faults);
            }
        }
        return faults;
    }

    private static void addFaults(
            List<Bottleneck> bottlenecks, Function<Bottleneck, List<String>> check, List<String> faults) {
        var seen = new HashSet<String>();
        for (var bottleneck : bottlenecks) {
            bottleneck.demands().stream()
                    .filter(id -> !seen.add(id))
                    .forEach(id -> faults.add(bottleneck.id() + ": " + id + " is counted twice"));
            check.apply(bottleneck).forEach(fault -> faults.add(bottleneck.id() + ": " + fault));
        }
    }

    private Function<Bottleneck, List<String>> check(DemandKind kind) {
        return switch (kind) {
            case VISIT -> this::visitFaults;
            case BED -> new BedProofCheck(plan.county())::faults;
            case SESSION -> new SessionProofCheck(plan, this::knownReachDegrees)::faults;
        };
    }

    private List<String> visitFaults(Bottleneck bottleneck) {
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

    static void expect(List<String> faults, String what, Object found, Object claimed) {
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

    private double knownReachDegrees(Volunteer volunteer) {
        return reachDegrees.getOrDefault(volunteer.id(), Double.POSITIVE_INFINITY);
    }

    private List<SetCapacity.Load> within(Volunteer volunteer, List<SetCapacity.Load> loads, double[] latitudes) {
        double degrees = knownReachDegrees(volunteer);
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
        return Math.abs(north) <= Math.nextUp(knownReachDegrees(volunteer));
    }
}
