package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.model.demand.DemandId;
import huzhu.model.place.VillageId;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Shortage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is drawn over the villages: how often somebody goes from one to the other, and where bottlenecks lie. Only villages are
 * shown, never houses: a line to a house would tell who is visited.
 *
 * @param ways journeys between two villages, the busiest first
 * @param shortages what bottlenecks prove missing, by village
 */
record MapLayers(List<Way> ways, Map<VillageId, Missing> shortages) {
    private static final int MOST_WAYS = 600;

    /** Journeys in either direction between two villages. */
    record Way(VillageId one, VillageId other, int journeys) {}

    /** Visits of a village that lie in bottlenecks, their minutes, and the bottlenecks' ids. */
    record Missing(long minutes, int visits, List<String> bottlenecks) {}

    private record Pair(String one, String other) implements Comparable<Pair> {
        static Pair of(VillageId from, VillageId to) {
            return from.value().compareTo(to.value()) <= 0
                    ? new Pair(from.value(), to.value())
                    : new Pair(to.value(), from.value());
        }

        @Override
        public int compareTo(Pair pair) {
            int order = one.compareTo(pair.one);
            return order != 0 ? order : other.compareTo(pair.other);
        }
    }

    static MapLayers of(PlanView plan, Shortage shortage) {
        return new MapLayers(ways(plan), shortages(plan, shortage));
    }

    private static List<Way> ways(PlanView plan) {
        var journeys = new TreeMap<Pair, Integer>();
        for (var tour : plan.tours()) {
            var home = tour.stops().getFirst().volunteer().person().village();
            var at = home;
            for (var stop : tour.stops()) {
                var to = stop.visit().series().elder().person().village();
                journeys.merge(Pair.of(at, to), 1, Integer::sum);
                at = to;
            }
            journeys.merge(Pair.of(at, home), 1, Integer::sum);
        }
        return journeys.entrySet().stream()
                .filter(way -> !way.getKey().one().equals(way.getKey().other()))
                .sorted(Comparator.comparingInt(way -> -way.getValue()))
                .limit(MOST_WAYS)
                .map(way -> new Way(
                        new VillageId(way.getKey().one()),
                        new VillageId(way.getKey().other()),
                        way.getValue()))
                .toList();
    }

    private static Map<VillageId, Missing> shortages(PlanView plan, Shortage shortage) {
        var minutes = new HashMap<VillageId, Long>();
        var visits = new HashMap<VillageId, Integer>();
        var ids = new HashMap<VillageId, TreeSet<String>>();
        for (var bottleneck : shortage.bottlenecks()) {
            if (bottleneck.kind() == DemandKind.VISIT) {
                add(plan, bottleneck, minutes, visits, ids);
            }
        }
        var missing = new HashMap<VillageId, Missing>();
        minutes.forEach((village, sum) -> missing.put(
                village,
                new Missing(
                        sum,
                        visits.getOrDefault(village, 0),
                        List.copyOf(ids.getOrDefault(village, new TreeSet<>())))));
        return missing;
    }

    private static void add(
            PlanView plan,
            Bottleneck bottleneck,
            Map<VillageId, Long> minutes,
            Map<VillageId, Integer> visits,
            Map<VillageId, TreeSet<String>> ids) {
        for (var demand : bottleneck.demands()) {
            plan.problem().demand().findVisit(new DemandId(demand)).ifPresent(visit -> {
                var village = visit.series().elder().person().village();
                minutes.merge(village, (long) visit.series().care().careMinutes(), Long::sum);
                visits.merge(village, 1, Integer::sum);
                ids.computeIfAbsent(village, it -> new TreeSet<>()).add(bottleneck.id());
            });
        }
    }

    /** At most this many ids of bottlenecks are named at a village. */
    static String named(List<String> ids, Messages words) {
        int most = 5;
        var first = String.join(words.text("list.separator"), ids.subList(0, Math.min(most, ids.size())));
        return ids.size() > most ? first + "…" : first;
    }
}
