package huzhu.solver.bound;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.HomeId;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.service.Care;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.SessionOffer;
import huzhu.model.shortage.SoleSession;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * All that decides which sessions a series may be met in, and how often.
     *
     * @param service what is asked for
     * @param days on which
     * @param care when on a day, and how far apart
     * @param occurrences how often
     * @param homes home in whose bed the elder is, by day
     */
    private record Wish(
            ServiceId service, Set<DayOfWeek> days, Care care, int occurrences, Map<DayOfWeek, HomeId> homes) {}

    private final PlanView plan;
    private final SoleSession sole;
    private final List<Session> sessions;
    private final List<Series> series;
    private final List<List<Volunteer>> helpers;
    private final int[] places;

    /** Series alike in all that decides where they may be met are of one kind, and counted together. */
    private final List<List<Integer>> seriesOfKind = new ArrayList<>();

    private final List<List<Integer>> sessionsOfKind = new ArrayList<>();
    private final int[] kindOfSeries;
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final Map<DemandId, String> alone = new HashMap<>();

    /** Proves what it can under the beds of this plan. */
    public SessionBound(PlanView plan) {
        this.plan = plan;
        series = plan.problem().demand().seatSeries();
        sole = new SoleSession(plan);
        sessions = sole.ofWeek();
        var nearby = new Nearby(plan.problem());
        helpers = sessions.stream().map(session -> helpers(session, nearby)).toList();
        places = IntStream.range(0, sessions.size())
                .map(s -> SoleSession.most(sessions.get(s), helpers.get(s)))
                .toArray();
        var byWish = new LinkedHashMap<Wish, List<Integer>>();
        for (int i = 0; i < series.size(); i++) {
            byWish.computeIfAbsent(wish(series.get(i)), wish -> new ArrayList<>())
                    .add(i);
        }
        kindOfSeries = new int[series.size()];
        byWish.values().forEach(this::addKind);
        var wanted = wantedEnough();
        sessionsOfKind.replaceAll(able -> able.stream().filter(wanted::get).toList());
        for (int i = 0; i < series.size(); i++) {
            if (sessionsOf(i).isEmpty()) {
                proveAlone(series.get(i));
            }
        }
        proveTogether();
    }

    private Wish wish(Series one) {
        return new Wish(one.service().id(), one.days(), one.care(), one.occurrences(), sole.homes(one));
    }

    private void addKind(List<Integer> alike) {
        var first = series.get(alike.getFirst());
        alike.forEach(i -> kindOfSeries[i] = seriesOfKind.size());
        seriesOfKind.add(alike);
        sessionsOfKind.add(IntStream.range(0, places.length)
                .filter(s -> places[s] > 0 && sole.mayAttend(first, sessions.get(s)))
                .boxed()
                .toList());
    }

    /** Sessions that as many elders may attend as they need to be held. */
    private BitSet wantedEnough() {
        var kindsOfSession = new TreeMap<Integer, List<Integer>>();
        for (int kind = 0; kind < sessionsOfKind.size(); kind++) {
            for (int s : sessionsOfKind.get(kind)) {
                kindsOfSession.computeIfAbsent(s, session -> new ArrayList<>()).add(kind);
            }
        }
        var wanted = new BitSet();
        kindsOfSession.forEach((s, kinds) -> {
            int least = sessions.get(s).minAttendance();
            long able = kinds.stream()
                    .flatMap(kind -> seriesOfKind.get(kind).stream())
                    .map(i -> series.get(i).elder().id())
                    .distinct()
                    .limit(least)
                    .count();
            wanted.set(s, able >= least);
        });
        return wanted;
    }

    private List<Integer> sessionsOf(int i) {
        return sessionsOfKind.get(kindOfSeries[i]);
    }

    /** All proofs, those of places impossible alone first. */
    public List<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    /** Places that match no session that could be held, each with the id of its bottleneck. */
    public Map<DemandId, String> alone() {
        return alone;
    }

    private List<Volunteer> helpers(Session session, Nearby nearby) {
        return Arrays.stream(nearby.volunteers(session.venue().location()))
                .mapToObj(plan.county().volunteers()::get)
                .filter(volunteer -> sole.canHelp(volunteer, session))
                .toList();
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
                        .flatMap(s -> helpers.get(s).stream())
                        .map(Volunteer::id)
                        .distinct()
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
        var closed = EnumSet.allOf(DayOfWeek.class);
        sessionsOf(i).forEach(s -> closed.remove(sessions.get(s).date().getDayOfWeek()));
        return Math.min(series.get(i).occurrences(), series.get(i).mostOccurrences(closed));
    }

    private void proveTogether() {
        var side = shortKinds();
        var sets = new DisjointSets(sessions.size());
        var open = new ArrayList<Integer>();
        for (int kind = 0; kind < side.length; kind++) {
            var able = sessionsOfKind.get(kind);
            if (side[kind]) {
                able.forEach(s -> sets.join(able.getFirst(), s));
            }
        }
        for (int i = 0; i < kindOfSeries.length; i++) {
            if (side[kindOfSeries[i]]) {
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
        part.stream().map(i -> kindOfSeries[i]).distinct().forEach(kind -> used.addAll(sessionsOfKind.get(kind)));
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
        var nodes = new int[seriesOfKind.size()];
        for (int kind = 0; kind < nodes.length; kind++) {
            int count = seriesOfKind.get(kind).size();
            int node = network.addNode();
            nodes[kind] = node;
            network.addEdge(source, node, count * most(seriesOfKind.get(kind).getFirst()));
            var dayNodes = new HashMap<DayOfWeek, Integer>();
            for (int s : sessionsOfKind.get(kind)) {
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
