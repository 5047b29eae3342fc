package huzhu.solver.experiment;

import huzhu.model.account.Accounts;
import huzhu.model.account.Grouping;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gains and who loses by one plan against another: elders who have less, or more, unmet minutes of visits; in total, by
 * village and by need level, as in the first plan. Elders who are not in both are not counted.
 */
public final class Gains {
    /** Name of the count of elders with less unmet need; groups follow as in measures. */
    public static final String GAIN = "elders.gain";

    /** Name of the count of elders with more unmet need. */
    public static final String LOSE = "elders.lose";

    private static final List<Grouping> GROUPINGS = List.of(Grouping.LEVEL, Grouping.VILLAGE);

    private Gains() {}

    /**
     * The counts by name.
     *
     * @param before the plan that is held against
     * @param after the plan in question
     */
    public static SortedMap<String, Double> of(PlanView before, PlanView after) {
        var counts = new TreeMap<String, Double>();
        count(counts, "");
        for (var by : GROUPINGS) {
            by.keys(before.county()).forEach(key -> count(counts, suffix(by, key)));
        }
        var later = unmet(after);
        var groups = new LinkedHashMap<PersonId, Series>();
        before.problem()
                .demand()
                .visitSeries()
                .forEach(series -> groups.putIfAbsent(series.elder().id(), series));
        var earlier = unmet(before);
        groups.forEach((elder, series) -> {
            if (after.county().findElder(elder).isPresent()) {
                long change = later.getOrDefault(elder, 0L) - earlier.getOrDefault(elder, 0L);
                if (change != 0) {
                    var name = change < 0 ? GAIN : LOSE;
                    counts.merge(name, 1.0, Double::sum);
                    for (var by : GROUPINGS) {
                        counts.merge(name + suffix(by, by.key(before.county(), series)), 1.0, Double::sum);
                    }
                }
            }
        });
        return counts;
    }

    private static void count(Map<String, Double> counts, String suffix) {
        counts.put(GAIN + suffix, 0.0);
        counts.put(LOSE + suffix, 0.0);
    }

    private static String suffix(Grouping by, String key) {
        return "." + by.title() + "." + key;
    }

    private static Map<PersonId, Long> unmet(PlanView plan) {
        var unmet = new LinkedHashMap<PersonId, Long>();
        for (var series : plan.problem().demand().visitSeries()) {
            unmet.merge(series.elder().id(), Accounts.minutes(plan, series).unmet(), Long::sum);
        }
        return unmet;
    }
}
