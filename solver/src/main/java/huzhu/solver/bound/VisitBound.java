package huzhu.solver.bound;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SetCapacity;
import huzhu.model.shortage.SetCapacity.Gift;
import huzhu.model.shortage.SetCapacity.Load;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What no roster can meet of the visits that a plan's beds leave in the demand, as bottlenecks that share no visit.
 *
 * <p>First the visits that are impossible alone; then the short side of a minimum cut of {@link VisitFlow}, taken apart
 * where it shares no volunteer; then series with more visits than fit the days on which they can be served. The capacity
 * of each set is added up afresh by {@link SetCapacity}; a set that is not short by that sum is dropped.
 */
public final class VisitBound {

    private final PlanView plan;
    private final Reach reach;
    private final LoneVisits lone;
    private final SetCapacity capacities;
    private final Map<String, Integer> indexByKey = new HashMap<>();
    private final Set<PersonId> bedSeekers = new HashSet<>();
    private final List<Volunteer> inBed = new ArrayList<>();
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final Map<DemandId, String> alone = new LinkedHashMap<>();

    /** Proves what it can under the beds of this plan. */
    public VisitBound(PlanView plan) {
        this.plan = plan;
        reach = new Reach(plan);
        lone = new LoneVisits(reach);
        capacities = new SetCapacity(plan);
        for (int i = 0; i < reach.series().size(); i++) {
            indexByKey.put(reach.series().get(i).key(), i);
        }
        var week = plan.county().week();
        plan.county().needs().stays().stream()
                .filter(stay -> !Series.homeDays(List.of(stay), week).isEmpty())
                .forEach(stay -> bedSeekers.add(stay.elder()));
        plan.county().volunteers().stream()
                .filter(volunteer -> !plan.homeDays(volunteer.id()).isEmpty())
                .forEach(inBed::add);
        proveAlone();
        proveTogether();
    }

    /** All proofs, those of visits impossible alone first. */
    public List<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    /** A lower bound on the unmet weighted minutes of visits, millionths, proven by prices; worked out when asked for. */
    public long leastUnmetMicros() {
        return new PriceBound(plan, reach, lone).unmetMicros();
    }

    /** Visits impossible alone, each with the id of its bottleneck. */
    public Map<DemandId, String> alone() {
        return alone;
    }

    /** Volunteers who could serve a series on some day, were it alone, in the county's order. */
    public List<Volunteer> candidates(Series series) {
        return reach.candidates(indexByKey.getOrDefault(series.key(), -1));
    }

    private String nextId() {
        return "V" + (bottlenecks.size() + 1);
    }

    private void proveAlone() {
        for (int i = 0; i < reach.series().size(); i++) {
            var series = reach.series().get(i);
            int visits = lone.visits(i) - lone.possible(i);
            if (visits > 0) {
                var gifts = gifts(List.of(i), Map.of(i, visits));
                var ids = ids(series, lone.possible(i) + 1, lone.visits(i));
                ids.forEach(id -> alone.put(id, nextId()));
                add(List.of(series), ids, gifts, 0, BottleneckCheck.ALONE);
            }
        }
    }

    private static List<DemandId> ids(Series series, int from, int to) {
        var ids = new ArrayList<DemandId>();
        for (int k = from; k <= to; k++) {
            ids.add(series.id(k));
        }
        return ids;
    }

    private void proveTogether() {
        var isShort = new VisitFlow(reach, lone).shortSeries();
        var rest = new HashSet<Integer>();
        for (int i = 0; i < isShort.length; i++) {
            rest.add(i);
        }
        for (var part : parts(isShort)) {
            var visits = new LinkedHashMap<Integer, Integer>();
            part.forEach(i -> visits.put(i, lone.possible(i)));
            var gifts = gifts(part, visits);
            long demand = part.stream()
                    .mapToLong(i -> careMinutes(i, lone.possible(i)))
                    .sum();
            long byHours = gifts.stream().mapToLong(Gift::byHoursMinutes).sum();
            long byShares = gifts.stream().mapToLong(Gift::bySharesMinutes).sum();
            long byDays = part.stream().mapToLong(this::shortOfDays).sum();
            if (demand - byShares > byDays) {
                var series = part.stream().map(reach.series()::get).toList();
                var ids = part.stream()
                        .flatMap(i -> ids(reach.series().get(i), 1, lone.possible(i)).stream())
                        .toList();
                add(series, ids, gifts, byShares, byShares < byHours ? BottleneckCheck.SHARES : BottleneckCheck.HOURS);
                part.forEach(rest::remove);
            }
        }
        rest.stream().sorted().filter(i -> shortOfDays(i) > 0).forEach(this::proveDays);
    }

    private long careMinutes(int i, int visits) {
        return (long) visits * reach.series().get(i).care().careMinutes();
    }

    /** Minutes by which a series asks for more visits than fit the days on which it can be served. */
    private long shortOfDays(int i) {
        int most = LoneVisits.most(reach.series().get(i), lone.days(i));
        return careMinutes(i, Math.max(0, lone.possible(i) - most));
    }

    private void proveDays(int i) {
        var series = reach.series().get(i);
        int visits = lone.possible(i);
        add(
                List.of(series),
                ids(series, 1, visits),
                gifts(List.of(i), Map.of(i, visits)),
                careMinutes(i, visits) - shortOfDays(i),
                BottleneckCheck.DAYS);
    }

    /** The short series, taken apart where two parts share nobody who could serve both. */
    private List<List<Integer>> parts(boolean[] isShort) {
        var partOfVolunteer = new DisjointSets(reach.volunteers().size());
        for (int i = 0; i < isShort.length; i++) {
            int first = isShort[i] ? firstAble(i) : 0;
            for (int pair = reach.firstPair(i); isShort[i] && pair < reach.firstPair(i + 1); pair++) {
                if (reach.days(pair) != 0) {
                    partOfVolunteer.join(first, reach.volunteerOf(pair));
                }
            }
        }
        var parts = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < isShort.length; i++) {
            if (isShort[i]) {
                parts.computeIfAbsent(partOfVolunteer.find(firstAble(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return List.copyOf(parts.values());
    }

    private int firstAble(int i) {
        int pair = reach.firstPair(i);
        while (reach.days(pair) == 0) {
            pair++;
        }
        return reach.volunteerOf(pair);
    }

    private List<Gift> gifts(List<Integer> part, Map<Integer, Integer> visits) {
        var loads = new TreeMap<Integer, List<Load>>();
        for (int i : part) {
            var load = new Load(reach.series().get(i), visits.getOrDefault(i, 0));
            for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
                loads.computeIfAbsent(reach.volunteerOf(pair), key -> new ArrayList<>())
                        .add(load);
            }
        }
        var gifts = new ArrayList<Gift>();
        loads.forEach(
                (v, list) -> capacities.of(reach.volunteers().get(v), list).ifPresent(gifts::add));
        return gifts;
    }

    private void add(List<Series> series, List<DemandId> ids, List<Gift> gifts, long capacity, String code) {
        long demand = ids.stream()
                .map(id -> plan.problem().demand().findVisit(id).orElseThrow())
                .mapToLong(visit -> visit.series().care().careMinutes())
                .sum();
        bottlenecks.add(new Bottleneck(
                nextId(),
                DemandKind.VISIT,
                ids.stream().map(DemandId::value).toList(),
                gifts.stream().map(gift -> gift.volunteer().id()).toList(),
                gifts.stream().flatMap(gift -> gift.usable().stream()).toList(),
                List.of(),
                demand,
                capacity,
                holdsWhateverTheBeds(series),
                words(code, series, ids.size(), gifts.size(), demand, capacity)));
    }

    private static Reason words(
            String code, List<Series> series, int visits, int volunteers, long demand, long capacity) {
        return Reason.of(
                code, visits, services(series), places(series), volunteers, demand, capacity, demand - capacity);
    }

    private static String services(List<Series> series) {
        return list(series.stream()
                .map(one -> one.service().id().value())
                .distinct()
                .sorted()
                .toList());
    }

    private static String places(List<Series> series) {
        return list(series.stream()
                .map(one -> one.elder().person().village().value())
                .distinct()
                .sorted()
                .toList());
    }

    /** At most this many names: a sentence is to be read. */
    private static final int NAMED = 8;

    private static String list(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + ", … (" + names.size() + ")";
    }

    /**
     * Whether other beds could change neither the demand nor who could serve it: no elder of the set, or of the visits it
     * follows, asks for a bed this week, and nobody who may serve them is in one.
     */
    private boolean holdsWhateverTheBeds(List<Series> series) {
        var all = Stream.concat(series.stream(), series.stream().flatMap(one -> first(one).stream()))
                .toList();
        return all.stream().noneMatch(one -> bedSeekers.contains(one.elder().id()))
                && inBed.stream().noneMatch(volunteer -> all.stream().anyMatch(one -> reach.mayServe(volunteer, one)));
    }

    private Optional<Series> first(Series series) {
        return series.after().flatMap(after -> plan.problem().demand().findSeries(after.firstKey()));
    }
}
