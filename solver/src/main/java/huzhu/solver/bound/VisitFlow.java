package huzhu.solver.bound;

import huzhu.model.people.Volunteer;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Care minutes as a flow: series → (volunteer, kind of time) → (volunteer, day, piece of window) → (volunteer, day) →
 * volunteer. Travel between visits, order and synchrony are left out, so no roster meets more minutes than flow.
 *
 * <p>A kind of time is a set of days with a list of visit windows; pieces are what the bounds of those windows cut a
 * volunteer's windows into. So pairs need one edge each, whatever the number of days and windows.
 */
final class VisitFlow {

    private static final int PLENTY = Integer.MAX_VALUE / 4;
    private static final int NONE = -1;

    /** A volunteer's visits of one kind of time: days as bits, windows, node. */
    private record TimeKind(int days, List<TimeWindow> windows, int node) {}

    private final Reach reach;
    private final LoneVisits lone;
    private final MaxFlow network = new MaxFlow();
    private final int source = network.addNode();
    private final int sink = network.addNode();
    private final int[] seriesNode;
    private final Map<List<TimeWindow>, Integer> windowNumbers = new HashMap<>();
    private final Map<Long, Integer> kindNodes = new HashMap<>();
    private final List<List<TimeKind>> kindsOfVolunteer = new ArrayList<>();
    private final int[] leastTravelMinutes;
    private final int[] longestMinutes;

    VisitFlow(Reach reach, LoneVisits lone) {
        this.reach = reach;
        this.lone = lone;
        seriesNode = new int[reach.series().size()];
        leastTravelMinutes = new int[reach.volunteers().size()];
        longestMinutes = new int[reach.volunteers().size()];
        Arrays.fill(leastTravelMinutes, TimeWindow.DAY_MINUTES);
        reach.volunteers().forEach(volunteer -> kindsOfVolunteer.add(new ArrayList<>()));
        for (int i = 0; i < seriesNode.length; i++) {
            addSeries(i);
        }
        for (int v = 0; v < reach.volunteers().size(); v++) {
            if (!kindsOfVolunteer.get(v).isEmpty()) {
                addVolunteer(v);
            }
        }
    }

    /** Runs the flow and returns which series lie on the source side of the smallest minimum cut. */
    boolean[] shortSeries() {
        network.run(source, sink);
        var side = network.sourceSide();
        var isShort = new boolean[seriesNode.length];
        for (int i = 0; i < seriesNode.length; i++) {
            isShort[i] = seriesNode[i] != NONE && side[seriesNode[i]];
        }
        return isShort;
    }

    private void addSeries(int i) {
        seriesNode[i] = NONE;
        if (lone.possible(i) == 0) {
            return;
        }
        var series = reach.series().get(i);
        seriesNode[i] = network.addNode();
        int visits = Math.min(lone.possible(i), LoneVisits.most(series, lone.days(i)));
        network.addEdge(source, seriesNode[i], visits * series.care().careMinutes());
        for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
            int days = reach.days(pair);
            if (days != 0) {
                int v = reach.volunteerOf(pair);
                int visitsByOne = Math.min(lone.possible(i), LoneVisits.most(series, days));
                network.addEdge(
                        seriesNode[i],
                        kindNode(v, days, series.care().allowedWindows()),
                        visitsByOne * series.care().minutes());
                leastTravelMinutes[v] = Math.min(leastTravelMinutes[v], reach.travelMinutes(pair));
                longestMinutes[v] = Math.max(longestMinutes[v], series.care().minutes());
            }
        }
    }

    private int kindNode(int v, int days, List<TimeWindow> windows) {
        long windowNumber = windowNumbers.computeIfAbsent(windows, key -> windowNumbers.size());
        long key = ((long) v << 32) | (windowNumber << Reach.DAYS) | days;
        return kindNodes.computeIfAbsent(key, absent -> {
            int node = network.addNode();
            kindsOfVolunteer.get(v).add(new TimeKind(days, windows, node));
            return node;
        });
    }

    private void addVolunteer(int v) {
        var limits = reach.volunteers().get(v).limits();
        int node = network.addNode();
        int travel = 2 * leastTravelMinutes[v];
        network.addEdge(node, sink, Math.max(0, limits.maxMinutesWeek().orElse(PLENTY) - travel));
        for (int day = 0; day < Reach.DAYS; day++) {
            if (!reach.inBed(v, day)) {
                int dayNode = network.addNode();
                network.addEdge(dayNode, node, dayCapacity(v, reach.volunteers().get(v)));
                addPieces(v, day, dayNode);
            }
        }
    }

    private int dayCapacity(int v, Volunteer volunteer) {
        var limits = volunteer.limits();
        int byMinutes = Math.max(0, limits.maxMinutesDay().orElse(PLENTY) - 2 * leastTravelMinutes[v]);
        long byVisits = limits.maxVisitsDay().isPresent()
                ? (long) limits.maxVisitsDay().getAsInt() * longestMinutes[v]
                : PLENTY;
        return (int) Math.min(byMinutes, byVisits);
    }

    private void addPieces(int v, int day, int dayNode) {
        var kinds = kindsOfVolunteer.get(v).stream()
                .filter(kind -> (kind.days & 1 << day) != 0)
                .toList();
        var ends = reach.windowEnds(v, day);
        for (int i = 0; i < ends.length && !kinds.isEmpty(); i += 2) {
            int from = ends[i] + leastTravelMinutes[v];
            int to = ends[i + 1] - leastTravelMinutes[v];
            var cuts = IntStream.concat(
                            IntStream.of(from, to),
                            kinds.stream()
                                    .flatMap(kind -> kind.windows.stream())
                                    .flatMapToInt(w -> IntStream.of(w.startMinute(), w.endMinute())))
                    .filter(minute -> from <= minute && minute <= to)
                    .sorted()
                    .distinct()
                    .toArray();
            for (int piece = 1; piece < cuts.length; piece++) {
                addPiece(kinds, cuts[piece - 1], cuts[piece], dayNode);
            }
        }
    }

    private void addPiece(List<TimeKind> kinds, int from, int to, int dayNode) {
        int node = NONE;
        for (var kind : kinds) {
            if (kind.windows.stream().anyMatch(window -> window.contains(from, to))) {
                if (node == NONE) {
                    node = network.addNode();
                    network.addEdge(node, dayNode, to - from);
                }
                network.addEdge(kind.node, node, PLENTY);
            }
        }
    }
}
