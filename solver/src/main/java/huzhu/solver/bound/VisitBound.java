package huzhu.solver.bound;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.PriceProof;
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
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * What no roster can meet of the visits that a plan's beds leave in the demand, as bottlenecks that share no visit.
 *
 * <p>First the visits that are impossible alone; then the short side of a minimum cut of {@link VisitFlow}, taken apart
 * where it shares no volunteer; then series with more visits than fit the days on which they can be served. The capacity
 * of each set is added up afresh by {@link SetCapacity}; a set that is not short by that sum is dropped.
 *
 * <p>Over 300 lines: each argument adds to one list of drafts.
 */
public final class VisitBound {

    /** Volunteers up to which minutes are priced, beside weighted minutes; a larger county would wait long for it. */
    private static final int MOST_PRICED = 1_000;

    /**
     * A bottleneck to be.
     *
     * @param series of which all visits that are possible alone belong to it
     * @param shortage minutes
     */
    private record Draft(List<Integer> series, long shortage, String code, Optional<PriceProof> prices) {}

    private final List<Draft> drafts = new ArrayList<>();
    private final PlanView plan;
    private final Reach reach;
    private final LoneVisits lone;
    private final SetCapacity capacities;
    private final Executor executor;
    private final ProofEffort effort;
    private final Map<String, Integer> indexByKey = new HashMap<>();
    private final BedsAside beds;
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final Map<DemandId, String> alone = new LinkedHashMap<>();

    /** Proves what it can by hours, shares and days, under the beds of this plan. */
    public VisitBound(PlanView plan) {
        this(plan, Runnable::run, ProofEffort.THOROUGH, false);
    }

    /**
     * Proves what it can under the beds of this plan, by prices where the county is small enough and they prove more.
     *
     * @param executor works out what volunteers could earn; running each in the caller's thread will do
     */
    public VisitBound(PlanView plan, Executor executor, ProofEffort effort) {
        this(plan, executor, effort, true);
    }

    private VisitBound(PlanView plan, Executor executor, ProofEffort effort, boolean byPrices) {
        this.plan = plan;
        this.executor = executor;
        this.effort = effort;
        reach = new Reach(plan);
        lone = new LoneVisits(reach);
        capacities = new SetCapacity(plan);
        for (int i = 0; i < reach.series().size(); i++) {
            indexByKey.put(reach.series().get(i).key(), i);
        }
        beds = new BedsAside(plan);
        proveAlone();
        proveTogether();
        if (byPrices && isSmall()) {
            tighten();
        }
        drafts.forEach(this::add);
    }

    /** All proofs, those of visits impossible alone first. */
    public List<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    /**
     * Lower bounds on unmet weighted minutes, millionths.
     *
     * @param visitsMicros of visits
     * @param withPlacesMicros of visits and session places together, at the policy's exchange value of a place
     */
    public record LeastUnmet(long visitsMicros, long withPlacesMicros) {}

    /** What prices prove; worked out when asked for, and 0 where that would take longer than the effort allows. */
    public LeastUnmet leastUnmet() {
        if (effort == ProofEffort.QUICK && !isSmall()) {
            return new LeastUnmet(0, 0);
        }
        var sessions = PriceBound.isSharp(effort, plan.county().volunteers().size())
                ? new PricedSessions(plan, series -> weightedMinutes(Worth.seatMicros(plan.county(), series)))
                : PricedSessions.NONE;
        var table = new PriceTable(
                reach, lone, series -> weightedMinutes(Worth.visitMicros(plan.county(), series)), sessions);
        var least = new PriceBound(table, executor).least(effort);
        return new LeastUnmet(micros(least.visits()), micros(least.withPlaces()));
    }

    private static double weightedMinutes(long micros) {
        return micros / (double) WeightPolicy.MICROS;
    }

    private static long micros(double weightedMinutes) {
        return (long) Math.floor(weightedMinutes * WeightPolicy.MICROS);
    }

    private boolean isSmall() {
        return plan.county().volunteers().size() <= MOST_PRICED;
    }

    /** Visits impossible alone, each with the id of its bottleneck. */
    public Map<DemandId, String> alone() {
        return alone;
    }

    /** Volunteers who could serve a series on some day, were it alone, in the county's order. */
    public List<Volunteer> candidates(Series series) {
        return reach.candidates(indexByKey.getOrDefault(series.key(), -1));
    }

    /** Minutes of visits that are possible alone, but not without a certain volunteer, by volunteer. */
    public Map<PersonId, Long> onlyTheirs() {
        var minutes = new HashMap<PersonId, Long>();
        for (int i = 0; i < reach.series().size(); i++) {
            var able = reach.candidates(i);
            if (lone.possible(i) > 0
                    && able.size() <= reach.series().get(i).care().caregivers()) {
                long all = careMinutes(i, lone.possible(i));
                able.forEach(volunteer -> minutes.merge(volunteer.id(), all, Long::sum));
            }
        }
        return minutes;
    }

    private String nextId() {
        return "V" + (bottlenecks.size() + 1);
    }

    private void proveAlone() {
        for (int i = 0; i < reach.series().size(); i++) {
            var series = reach.series().get(i);
            int visits = lone.visits(i) - lone.possible(i);
            if (visits > 0) {
                var loads = new TreeMap<Integer, List<Load>>();
                addLoads(loads, i, new Load(series, visits));
                var ids = ids(series, lone.possible(i) + 1, lone.visits(i));
                ids.forEach(id -> alone.put(id, nextId()));
                var gifts = gifts(loads);
                add(List.of(series), ids, gifts, careMinutes(i, visits), 0, BottleneckCheck.ALONE, Optional.empty());
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
            var gifts = gifts(part);
            long demand = demand(part);
            long byHours = gifts.stream().mapToLong(Gift::byHoursMinutes).sum();
            long byShares = gifts.stream().mapToLong(Gift::bySharesMinutes).sum();
            long byDays = part.stream().mapToLong(this::shortOfDays).sum();
            if (demand - byShares > byDays) {
                var code = byShares < byHours ? BottleneckCheck.SHARES : BottleneckCheck.HOURS;
                drafts.add(new Draft(part, demand - byShares, code, Optional.empty()));
                part.forEach(rest::remove);
            }
        }
        rest.stream()
                .sorted()
                .filter(i -> shortOfDays(i) > 0)
                .forEach(
                        i -> drafts.add(new Draft(List.of(i), shortOfDays(i), BottleneckCheck.DAYS, Optional.empty())));
    }

    /** Where prices prove more of a part of the county than hours, shares and days do, they take the place of those. */
    private void tighten() {
        var table = new PriceTable(reach, lone, series -> series.care().careMinutes());
        for (var part : PricedPart.of(reach, lone, new PriceBound(table, executor).proof(effort))) {
            var same = drafts.stream()
                    .filter(draft -> part.component().contains(draft.series().getFirst()))
                    .toList();
            if (part.shortageMinutes()
                    > same.stream().mapToLong(Draft::shortage).sum()) {
                drafts.removeAll(same);
                drafts.add(new Draft(
                        part.series(), part.shortageMinutes(), BottleneckCheck.PRICES, Optional.of(part.prices())));
            }
        }
    }

    private long demand(List<Integer> part) {
        return part.stream().mapToLong(i -> careMinutes(i, lone.possible(i))).sum();
    }

    private long careMinutes(int i, int visits) {
        return (long) visits * reach.series().get(i).care().careMinutes();
    }

    /** Minutes by which a series asks for more visits than fit the days on which it can be served. */
    private long shortOfDays(int i) {
        int most = LoneVisits.most(reach.series().get(i), lone.days(i));
        return careMinutes(i, Math.max(0, lone.possible(i) - most));
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

    private List<Gift> gifts(List<Integer> part) {
        var loads = new TreeMap<Integer, List<Load>>();
        for (int i : part) {
            var load = new Load(reach.series().get(i), lone.possible(i));
            addLoads(loads, i, load);
        }
        return gifts(loads);
    }

    private void addLoads(Map<Integer, List<Load>> loads, int i, Load load) {
        for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
            loads.computeIfAbsent(reach.volunteerOf(pair), key -> new ArrayList<>())
                    .add(load);
        }
    }

    private List<Gift> gifts(Map<Integer, List<Load>> loads) {
        var able = loads.keySet().stream().map(reach.volunteers()::get).toList();
        var byVolunteer = new HashMap<PersonId, List<Load>>();
        loads.forEach((v, list) -> byVolunteer.put(reach.volunteers().get(v).id(), list));
        return capacities.ofAll(able, volunteer -> byVolunteer.getOrDefault(volunteer.id(), List.of()), executor);
    }

    private void add(Draft draft) {
        var series = draft.series().stream().map(reach.series()::get).toList();
        var ids = draft.series().stream()
                .flatMap(i -> ids(reach.series().get(i), 1, lone.possible(i)).stream())
                .toList();
        long demand = demand(draft.series());
        add(series, ids, gifts(draft.series()), demand, demand - draft.shortage(), draft.code(), draft.prices());
    }

    private void add(
            List<Series> series,
            List<DemandId> ids,
            List<Gift> gifts,
            long demand,
            long capacity,
            String code,
            Optional<PriceProof> prices) {
        bottlenecks.add(Bottleneck.ofVisits(
                nextId(),
                ids.stream().map(DemandId::value).toList(),
                gifts.stream().map(gift -> gift.volunteer().id()).toList(),
                gifts.stream().flatMap(gift -> gift.usable().stream()).toList(),
                demand,
                capacity,
                beds.cannotChange(series),
                VisitBottleneckWords.of(code, series, ids.size(), gifts.size(), demand, capacity),
                prices));
    }
}
