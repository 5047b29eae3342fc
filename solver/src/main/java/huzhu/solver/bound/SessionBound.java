package huzhu.solver.bound;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SessionOffer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What no plan with these beds can meet of the session places asked for.
 *
 * <p>A session takes at most its capacity, at most as many as its possible helpers can look after, and nobody if it has no
 * possible host or if fewer elders match it than it needs to be held. Places then flow into sessions, one a day and series.
 */
public final class SessionBound {

    private final PlanView plan;
    private final SessionKinds kinds;
    private final List<Session> sessions;
    private final List<Series> series;
    private final int[] places;
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final Map<DemandId, String> alone = new HashMap<>();

    /** Proves what it can under the beds of this plan. */
    public SessionBound(PlanView plan) {
        this(plan, new SessionKinds(plan));
    }

    private SessionBound(PlanView plan, SessionKinds kinds) {
        this.plan = plan;
        this.kinds = kinds;
        sessions = kinds.sessions();
        series = kinds.series();
        places = kinds.places();
        for (int i = 0; i < series.size(); i++) {
            if (sessionsOf(i).isEmpty()) {
                proveAlone(series.get(i));
            }
        }
        proveTogether();
    }

    private List<Integer> sessionsOf(int i) {
        return kinds.sessionsOf(kinds.kindOf(i));
    }

    /** All proofs, those of places impossible alone first. */
    public List<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    /** Places that match no session that could be held, each with the id of its bottleneck. */
    public Map<DemandId, String> alone() {
        return alone;
    }

    private static List<String> ids(Series one) {
        return IntStream.rangeClosed(1, one.occurrences())
                .mapToObj(k -> one.id(k).value())
                .toList();
    }

    private String nextId() {
        return "S" + (bottlenecks.size() + 1);
    }

    private void add(List<String> ids, Collection<Integer> used, long capacity, Reason reason) {
        bottlenecks.add(Bottleneck.ofPlaces(
                nextId(),
                ids,
                used.stream()
                        .flatMapToInt(s -> Arrays.stream(kinds.helpers(s)))
                        .distinct()
                        .mapToObj(v -> plan.county().volunteers().get(v).id())
                        .toList(),
                used.stream()
                        .map(s -> new SessionOffer(sessions.get(s).id(), places[s]))
                        .toList(),
                capacity,
                plan.county().needs().stays().isEmpty(),
                reason));
    }

    private void proveAlone(Series one) {
        ids(one).forEach(id -> alone.put(new DemandId(id), nextId()));
        add(
                ids(one),
                List.of(),
                0,
                Reason.of(
                        BottleneckCheck.PLACE_ALONE,
                        one.elder().id(),
                        one.service().id(),
                        one.occurrences()));
    }

    private int most(int i) {
        return kinds.most(kinds.kindOf(i));
    }

    private void proveTogether() {
        var side = shortKinds();
        var sets = new DisjointSets(sessions.size());
        var open = new ArrayList<Integer>();
        for (int kind = 0; kind < side.length; kind++) {
            var able = kinds.sessionsOf(kind);
            if (side[kind]) {
                able.forEach(s -> sets.join(able.getFirst(), s));
            }
        }
        for (int i = 0; i < series.size(); i++) {
            if (side[kinds.kindOf(i)]) {
                open.add(i);
            } else if (!sessionsOf(i).isEmpty()) {
                proveDays(i);
            }
        }
        open.stream()
                .collect(Collectors.groupingBy(
                        i -> sets.find(sessionsOf(i).getFirst()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::provePart);
    }

    private void provePart(List<Integer> part) {
        var used = new TreeSet<Integer>();
        part.stream().map(kinds::kindOf).distinct().forEach(kind -> used.addAll(kinds.sessionsOf(kind)));
        long capacity = used.stream().mapToLong(s -> places[s]).sum();
        var ids = part.stream().flatMap(i -> ids(series.get(i)).stream()).toList();
        long byDays = part.stream()
                .mapToLong(i -> series.get(i).occurrences() - most(i))
                .sum();
        if (ids.size() - capacity > byDays) {
            var names = used.stream().map(s -> sessions.get(s).id().value()).collect(Collectors.joining(", "));
            add(
                    ids,
                    used,
                    capacity,
                    Reason.of(BottleneckCheck.PLACES, ids.size(), used.size(), capacity, ids.size() - capacity, names));
        } else {
            part.forEach(this::proveDays);
        }
    }

    private void proveDays(int i) {
        var one = series.get(i);
        if (most(i) < one.occurrences()) {
            add(
                    ids(one),
                    List.of(),
                    most(i),
                    Reason.of(
                            BottleneckCheck.PLACE_DAYS,
                            one.elder().id(),
                            one.service().id(),
                            one.occurrences(),
                            most(i)));
        }
    }

    /** Series of one kind flow together: any flow of a kind can be shared out among them, at most one place a day each. */
    private boolean[] shortKinds() {
        var network = new MaxFlow();
        int source = network.addNode();
        int sink = network.addNode();
        for (int taken : places) {
            network.addEdge(network.addNode(), sink, taken);
        }
        var nodes = new int[kinds.kinds()];
        for (int kind = 0; kind < nodes.length; kind++) {
            int count = kinds.seriesOf(kind).size();
            int node = network.addNode();
            nodes[kind] = node;
            network.addEdge(source, node, count * kinds.most(kind));
            var dayNodes = new HashMap<DayOfWeek, Integer>();
            for (int s : kinds.sessionsOf(kind)) {
                int dayNode = dayNodes.computeIfAbsent(sessions.get(s).date().getDayOfWeek(), day -> {
                    int added = network.addNode();
                    network.addEdge(node, added, count);
                    return added;
                });
                network.addEdge(dayNode, s + 2, count);
            }
        }
        network.run(source, sink);
        var side = network.sourceSide();
        var isShort = new boolean[nodes.length];
        for (int kind = 0; kind < nodes.length; kind++) {
            isShort[kind] = side[nodes[kind]];
        }
        return isShort;
    }
}
