package huzhu.solver.explain;

import huzhu.model.county.County;
import huzhu.model.demand.Demand;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.request.Stay;
import huzhu.model.rule.RoomRules;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The visits that are in the demand whatever beds are given.
 *
 * <p>An elder who could get a bed is taken to get it for every stay that some room admits: what then stays in the demand
 * stays in it whatever the beds, as fewer days in a bed leave no fewer visits. A second visit of a sequence counts only
 * where its first does. What is proven of these visits with nobody in a bed holds for every roster: beds only take days
 * away, of elders to be visited and of volunteers who live there.
 */
public final class CertainDemand {
    private final PlanningProblem problem;
    private final Map<String, Integer> occurrences = new HashMap<>();

    private CertainDemand(PlanningProblem problem) {
        this.problem = problem;
        var homeDays = homeDays(problem.county());
        for (var series : problem.demand().visitSeries()) {
            var days = homeDays.getOrDefault(series.elder().id(), Set.of());
            occurrences.put(series.key(), series.occurrencesLeft(days));
        }
        boolean shortened = true;
        while (shortened) {
            shortened = false;
            for (var series : problem.demand().visitSeries()) {
                shortened |= followsFewer(series);
            }
        }
    }

    /** The problem with these visits alone; session places and stays are as they were. */
    public static PlanningProblem of(PlanningProblem problem) {
        return new CertainDemand(problem).certain();
    }

    /** Days fully in a bed were every stay granted that fits some room. */
    private static Map<PersonId, Set<DayOfWeek>> homeDays(County county) {
        var days = new HashMap<PersonId, Set<DayOfWeek>>();
        for (var stay : county.needs().stays()) {
            var covered = Series.homeDays(List.of(stay), county.week());
            if (!covered.isEmpty() && isPossible(county, stay)) {
                days.computeIfAbsent(stay.elder(), elder -> EnumSet.noneOf(DayOfWeek.class))
                        .addAll(covered);
            }
        }
        return days;
    }

    private static boolean isPossible(County county, Stay stay) {
        return county.places().rooms().stream()
                .anyMatch(room -> room.beds() > 0 && RoomRules.allAllow(county, stay, room));
    }

    /** Shortens a series to the visits whose first is certain; whether there was anything to shorten. */
    private boolean followsFewer(Series series) {
        var first = series.after().map(after -> occurrences.get(after.firstKey()));
        boolean fewer = first.isPresent() && first.get() < occurrences.getOrDefault(series.key(), 0);
        if (fewer) {
            occurrences.put(series.key(), first.get());
        }
        return fewer;
    }

    private PlanningProblem certain() {
        var kept = new ArrayList<Series>();
        for (var series : problem.demand().visitSeries()) {
            int count = occurrences.getOrDefault(series.key(), 0);
            if (count > 0) {
                kept.add(count == series.occurrences() ? series : with(series, count));
            }
        }
        var all = Stream.concat(kept.stream(), problem.demand().seatSeries().stream())
                .toList();
        return new PlanningProblem(problem.county(), new Demand(all), problem.travel());
    }

    private static Series with(Series series, int occurrences) {
        return new Series(
                series.key(),
                series.elder(),
                series.service(),
                occurrences,
                series.care(),
                series.days(),
                series.carers(),
                series.after());
    }
}
