package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.service.Care;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.SoleVisit;
import huzhu.model.shortage.StartSpan;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who may serve which series, and on which days, each pair as if alone in the week: primitive arrays, one run of pairs a
 * series, volunteers within a run in the county's order.
 *
 * <p>Volunteers are found by place first ({@link Nearby}), then by skill, then by all pair rules. Cost: that of finding them;
 * 7 bytes a pair.
 */
final class Reach {

    static final int DAYS = DayOfWeek.values().length;

    private static final int FARTHEST_MINUTES = TimeWindow.DAY_MINUTES;

    private final PlanView plan;
    private final SoleVisit sole;
    private final List<Volunteer> volunteers;
    private final List<Series> series = new ArrayList<>();
    private int[] firstPair = new int[256];
    private int[] pairVolunteer = new int[4096];
    private short[] pairTravelMinutes = new short[4096];
    private byte[] pairDays = new byte[4096];
    private int pairs;

    private final int[] inBedDays;
    private final int[][][] windowEnds;
    private final Map<ServiceId, BitSet> skilled = new HashMap<>();

    /** All pairs of the demand that the plan's beds leave. */
    Reach(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
        volunteers = plan.county().volunteers();
        int count = volunteers.size();
        inBedDays = new int[count];
        windowEnds = new int[count][DAYS][];
        for (int v = 0; v < count; v++) {
            inBedDays[v] = mask(plan.homeDays(volunteers.get(v).id()));
            for (var day : DayOfWeek.values()) {
                windowEnds[v][day.ordinal()] = volunteers.get(v).availability().on(day).stream()
                        .flatMapToInt(w -> IntStream.of(w.startMinute(), w.endMinute()))
                        .toArray();
            }
        }
        addAllSeries();
    }

    /** Days as bits, Monday lowest. */
    static int mask(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private void addAllSeries() {
        var nearby = new Nearby(plan.problem());
        PersonId elder = null;
        int[] near = {};
        for (var one : plan.problem().demand().visitSeries()) {
            if (plan.occurrencesLeft(one) > 0) {
                if (!one.elder().id().equals(elder)) {
                    elder = one.elder().id();
                    near = nearby.volunteers(one.elder().person().location());
                }
                add(one, near);
            }
        }
        firstPair = Arrays.copyOf(firstPair, series.size() + 1);
        firstPair[series.size()] = pairs;
    }

    private void add(Series one, int[] near) {
        int index = series.size();
        series.add(one);
        if (index == firstPair.length) {
            firstPair = Arrays.copyOf(firstPair, index * 2);
        }
        firstPair[index] = pairs;
        var able = skilled.computeIfAbsent(one.service().id(), id -> skilled(one));
        int open = mask(one.days()) & ~mask(plan.homeDays(one.elder().id()));
        for (int v : near) {
            if (able.get(v) && mayServe(volunteers.get(v), one)) {
                int travel = plan.problem()
                        .travel()
                        .minutes(
                                volunteers.get(v).mode(),
                                volunteers.get(v).person().location(),
                                one.elder().person().location());
                addPair(v, Math.min(travel, FARTHEST_MINUTES), open, one.care());
            }
        }
    }

    private BitSet skilled(Series one) {
        var able = new BitSet(volunteers.size());
        for (int v = 0; v < volunteers.size(); v++) {
            able.set(v, volunteers.get(v).skills().containsAll(one.service().skills()));
        }
        return able;
    }

    /** Whether the volunteer may be among the caregivers, time aside. */
    boolean mayServe(Volunteer volunteer, Series one) {
        return sole.mayServe(volunteer, one);
    }

    private void addPair(int v, int travel, int open, Care care) {
        if (pairs == pairVolunteer.length) {
            pairVolunteer = Arrays.copyOf(pairVolunteer, pairs * 2);
            pairTravelMinutes = Arrays.copyOf(pairTravelMinutes, pairs * 2);
            pairDays = Arrays.copyOf(pairDays, pairs * 2);
        }
        pairVolunteer[pairs] = v;
        pairTravelMinutes[pairs] = (short) travel;
        pairDays[pairs++] = (byte) days(v, travel, open, care);
    }

    /** Days on which the volunteer could serve one visit, were it the only one. */
    private int days(int v, int travel, int open, Care care) {
        var limits = volunteers.get(v).limits();
        int away = care.minutes() + 2 * travel;
        if (limits.maxVisitsDay().orElse(1) < 1
                || limits.maxMinutesDay().orElse(away) < away
                || limits.maxMinutesWeek().orElse(away) < away) {
            return 0;
        }
        int days = 0;
        for (int day = 0; day < DAYS; day++) {
            if ((open & ~inBedDays[v] & 1 << day) != 0 && fits(windowEnds[v][day], travel, care)) {
                days |= 1 << day;
            }
        }
        return days;
    }

    private static boolean fits(int[] ends, int travel, Care care) {
        for (int i = 0; i < ends.length; i += 2) {
            for (var allowed : care.allowedWindows()) {
                int from = Math.max(ends[i] + travel, allowed.startMinute());
                int to = Math.min(ends[i + 1] - travel, allowed.endMinute());
                if (to - from >= care.minutes()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** When a volunteer could start a visit of a series on a day, were it the only one. */
    List<StartSpan> starts(int v, Series one, int day) {
        return sole.starts(volunteers.get(v), one, DayOfWeek.of(day + 1));
    }

    PlanView plan() {
        return plan;
    }

    List<Volunteer> volunteers() {
        return volunteers;
    }

    /** Series with at least one visit in the demand, in its order. */
    List<Series> series() {
        return series;
    }

    /** First pair of a series; its last is before the first of the next series. */
    int firstPair(int seriesIndex) {
        return firstPair[seriesIndex];
    }

    int volunteerOf(int pair) {
        return pairVolunteer[pair];
    }

    int travelMinutes(int pair) {
        return pairTravelMinutes[pair];
    }

    /** Days on which the pair could meet one visit, were it alone, as bits; 0 where only time stands in the way. */
    int days(int pair) {
        return pairDays[pair];
    }

    /** Volunteers of a series who could serve it on some day. */
    List<Volunteer> candidates(int seriesIndex) {
        var candidates = new ArrayList<Volunteer>();
        for (int pair = firstPair[seriesIndex]; pair < firstPair[seriesIndex + 1]; pair++) {
            if (pairDays[pair] != 0) {
                candidates.add(volunteers.get(pairVolunteer[pair]));
            }
        }
        return candidates;
    }

    /** Start and end of a volunteer's windows on a day, in turns. */
    int[] windowEnds(int volunteer, int day) {
        return windowEnds[volunteer][day];
    }

    boolean inBed(int volunteer, int day) {
        return (inBedDays[volunteer] & 1 << day) != 0;
    }
}
