package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.shortage.SoleVisit;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Which visits could be met were each, with the first of its sequence, the only demand; and on which days. */
final class LoneVisits {

    private final Reach reach;
    private final SoleVisit sole;
    private final Map<String, Integer> indexByKey = new HashMap<>();
    private final int[] days;
    private final int[] possible;

    LoneVisits(Reach reach) {
        this.reach = reach;
        sole = new SoleVisit(reach.plan());
        int count = reach.series().size();
        for (int i = 0; i < count; i++) {
            indexByKey.put(reach.series().get(i).key(), i);
        }
        days = new int[count];
        possible = new int[count];
        for (int i = 0; i < count; i++) {
            judge(i);
        }
    }

    private void judge(int index) {
        var series = reach.series().get(index);
        if (series.after().isPresent() || series.care().caregivers() > 1) {
            days[index] = Reach.mask(sole.days(visit(series), candidates(index, series)));
        } else {
            for (int pair = reach.firstPair(index); pair < reach.firstPair(index + 1); pair++) {
                days[index] |= reach.days(pair);
            }
        }
        possible[index] = days[index] == 0 ? 0 : Math.min(visits(index), visitsOfFirst(series));
    }

    private static Visit visit(Series series) {
        return new Visit(series.id(1), series, 1);
    }

    private LinkedHashSet<Volunteer> candidates(int index, Series series) {
        var candidates = new LinkedHashSet<>(reach.candidates(index));
        series.after()
                .map(after -> indexByKey.get(after.firstKey()))
                .ifPresent(first -> candidates.addAll(reach.candidates(first)));
        return candidates;
    }

    private int visitsOfFirst(Series series) {
        if (series.after().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        var first = indexByKey.get(series.after().get().firstKey());
        return first == null ? 0 : visits(first);
    }

    /** Visits of a series in the demand. */
    int visits(int index) {
        return reach.plan().occurrencesLeft(reach.series().get(index));
    }

    /** Visits of a series that could be met alone: numbers 1 to this; 0 if none could. */
    int possible(int index) {
        return possible[index];
    }

    /** Days on which a visit of the series could be met alone, as bits. */
    int days(int index) {
        return days[index];
    }

    /** Most visits of a series that fit these days, its gap apart. */
    static int most(Series series, int days) {
        var closed = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((days & 1 << day.ordinal()) == 0) {
                closed.add(day);
            }
        }
        return series.mostOccurrences(closed);
    }
}
