package huzhu.solver.bound;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.rule.HelperDistance;
import huzhu.model.rule.SeatMatchesSession;
import huzhu.model.rule.SessionHelpers;
import huzhu.model.rule.SessionOfOwnHome;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

    private final PlanView plan;
    private final List<Session> sessions;
    private final List<Series> series;
    private final int[] places;
    private final List<List<Integer>> sessionsOfSeries = new ArrayList<>();
    private final List<Bottleneck> bottlenecks = new ArrayList<>();
    private final Map<DemandId, String> alone = new HashMap<>();

    /** Proves what it can under the beds of this plan. */
    public SessionBound(PlanView plan) {
        this.plan = plan;
        series = plan.problem().demand().seatSeries();
        sessions = plan.county().needs().sessions().stream()
                .filter(session -> plan.county().week().contains(session.date()))
                .toList();
        places = new int[sessions.size()];
        var matching = new ArrayList<Set<PersonId>>();
        for (int s = 0; s < places.length; s++) {
            places[s] = placesWithHelp(sessions.get(s));
            matching.add(new HashSet<>());
        }
        for (var one : series) {
            var able = IntStream.range(0, places.length)
                    .filter(s -> places[s] > 0 && mayAttend(one, sessions.get(s)))
                    .boxed()
                    .toList();
            able.forEach(s -> matching.get(s).add(one.elder().id()));
            sessionsOfSeries.add(able);
        }
        sessionsOfSeries.replaceAll(able -> able.stream()
                .filter(s -> matching.get(s).size() >= sessions.get(s).minAttendance())
                .toList());
        for (int i = 0; i < series.size(); i++) {
            if (sessionsOfSeries.get(i).isEmpty()) {
                proveAlone(series.get(i));
            }
        }
        proveTogether();
    }

    /** All proofs, those of places impossible alone first. */
    public List<Bottleneck> bottlenecks() {
        return bottlenecks;
    }

    /** Places that match no session that could be held, each with the id of its bottleneck. */
    public Map<DemandId, String> alone() {
        return alone;
    }

    /** Whether an elder may attend: service, day, time, and no bed in another home. */
    public boolean mayAttend(Series one, Session session) {
        var day = session.date().getDayOfWeek();
        return SeatMatchesSession.allows(one, session, day)
                && plan.findBed(one.elder().id(), day)
                        .map(bed -> SessionOfOwnHome.allows(bed.home().id(), session))
                        .orElse(true);
    }

    /** The most places that a session can offer with everybody who could help, 0 if it cannot be held. */
    public int placesWithHelp(Session session) {
        var helpers = plan.county().volunteers().stream()
                .filter(volunteer -> canHelp(volunteer, session))
                .toList();
        boolean hosted = helpers.stream().anyMatch(volunteer -> SessionHelpers.canHost(volunteer, session));
        long most = Math.min(session.capacity(), (long) helpers.size() * session.helpersPer());
        return hosted && most >= session.minAttendance() ? (int) most : 0;
    }

    private boolean canHelp(Volunteer volunteer, Session session) {
        var day = session.date().getDayOfWeek();
        if (!HelperDistance.allows(plan.problem(), volunteer, session)
                || plan.homeDays(volunteer.id()).contains(day)) {
            return false;
        }
        int travel = plan.problem()
                .travel()
                .minutes(
                        volunteer.mode(),
                        volunteer.person().location(),
                        session.venue().location());
        var outing = new HelpTour(volunteer, day, session, travel).outing();
        var limits = volunteer.limits();
        return limits.maxMinutesDay().orElse(outing.minutes()) >= outing.minutes()
                && limits.maxMinutesWeek().orElse(outing.minutes()) >= outing.minutes()
                && volunteer.availability().on(day).stream()
                        .anyMatch(window -> window.contains(outing.leaveMinute(), outing.backMinute()));
    }

    private static List<String> ids(Series one) {
        return IntStream.rangeClosed(1, one.occurrences())
                .mapToObj(k -> one.id(k).value())
                .toList();
    }

    private String nextId() {
        return "S" + (bottlenecks.size() + 1);
    }

    private void add(List<String> ids, long capacity, Reason reason) {
        boolean anyBeds = plan.county().needs().stays().isEmpty();
        bottlenecks.add(new Bottleneck(
                nextId(),
                DemandKind.SESSION,
                ids,
                List.of(),
                List.of(),
                List.of(),
                ids.size(),
                capacity,
                anyBeds,
                reason));
    }

    private void proveAlone(Series one) {
        ids(one).forEach(id -> alone.put(new DemandId(id), nextId()));
        add(
                ids(one),
                0,
                Reason.of(
                        "bottleneck.placeAlone", one.elder().id(), one.service().id(), one.occurrences()));
    }

    private int most(int i) {
        var closed = EnumSet.allOf(DayOfWeek.class);
        sessionsOfSeries
                .get(i)
                .forEach(s -> closed.remove(sessions.get(s).date().getDayOfWeek()));
        return Math.min(series.get(i).occurrences(), series.get(i).mostOccurrences(closed));
    }

    private void proveTogether() {
        var side = shortSeries();
        var sets = new DisjointSets(sessions.size());
        var open = new ArrayList<Integer>();
        for (int i = 0; i < side.length; i++) {
            var able = sessionsOfSeries.get(i);
            if (side[i]) {
                open.add(i);
                able.forEach(s -> sets.join(able.getFirst(), s));
            } else if (!able.isEmpty()) {
                proveDays(i);
            }
        }
        open.stream()
                .collect(Collectors.groupingBy(
                        i -> sets.find(sessionsOfSeries.get(i).getFirst()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::provePart);
    }

    private void provePart(List<Integer> part) {
        var used = new TreeSet<Integer>();
        part.forEach(i -> used.addAll(sessionsOfSeries.get(i)));
        long capacity = used.stream().mapToLong(s -> places[s]).sum();
        var ids = part.stream().flatMap(i -> ids(series.get(i)).stream()).toList();
        long byDays = part.stream()
                .mapToLong(i -> series.get(i).occurrences() - most(i))
                .sum();
        if (ids.size() - capacity > byDays) {
            var names = used.stream().map(s -> sessions.get(s).id().value()).collect(Collectors.joining(", "));
            add(
                    ids,
                    capacity,
                    Reason.of("bottleneck.places", ids.size(), used.size(), capacity, ids.size() - capacity, names));
        } else {
            part.forEach(this::proveDays);
        }
    }

    private void proveDays(int i) {
        var one = series.get(i);
        if (most(i) < one.occurrences()) {
            add(
                    ids(one),
                    most(i),
                    Reason.of(
                            "bottleneck.placeDays",
                            one.elder().id(),
                            one.service().id(),
                            one.occurrences(),
                            most(i)));
        }
    }

    private boolean[] shortSeries() {
        var network = new MaxFlow();
        int source = network.addNode();
        int sink = network.addNode();
        for (int taken : places) {
            network.addEdge(network.addNode(), sink, taken);
        }
        var nodes = new int[series.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = network.addNode();
            network.addEdge(source, nodes[i], most(i));
            var dayNodes = new HashMap<DayOfWeek, Integer>();
            for (int s : sessionsOfSeries.get(i)) {
                int node = nodes[i];
                int dayNode = dayNodes.computeIfAbsent(sessions.get(s).date().getDayOfWeek(), day -> {
                    int added = network.addNode();
                    network.addEdge(node, added, 1);
                    return added;
                });
                network.addEdge(dayNode, s + 2, 1);
            }
        }
        network.run(source, sink);
        var side = network.sourceSide();
        var isShort = new boolean[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            isShort[i] = side[nodes[i]];
        }
        return isShort;
    }
}
