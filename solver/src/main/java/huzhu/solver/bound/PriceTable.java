package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.shortage.StartSpan;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What {@link PriceBound} puts prices on, as arrays: series with their worth, volunteers with their caps, who may serve whom. */
final class PriceTable {
    final int series;
    final int volunteers;
    final PricedPlaces places;

    /** Worth of one caregiver's part of a visit. */
    final double[] worth;

    final double[] minutes;
    /** Caregivers' parts that can be met at most. */
    final double[] parts;
    /** How many volunteers may serve a series. */
    final int[] able;
    /** Pairs by volunteer: series, and days as bits. */
    final int[] firstPair;

    final int[] pairSeries;
    final byte[] pairDays;

    final int[] home;
    final double[] minutesPerChord;
    /** Minutes a week, -1 without a limit. */
    final int[] weekCap;

    final int[] dayCap;
    final int[] visitsCap;
    /** Worth of the whole demand. */
    final double allWorth;
    /** Worth of what could be met at most, visits alone and on the days that allow them. */
    final double possibleWorth;

    /** Sessions that are priced beside visits. */
    final PricedSessions sessions;

    private final Reach reach;

    /** Days on which a series could be met, were it alone. */
    private final IntUnaryOperator days;

    /** With what a visit of a series is worth, all its caregivers together. */
    PriceTable(Reach reach, LoneVisits lone, ToDoubleFunction<Series> worthOfVisit) {
        this(reach, lone, worthOfVisit, PricedSessions.NONE);
    }

    /** The same with sessions beside. */
    PriceTable(Reach reach, LoneVisits lone, ToDoubleFunction<Series> worthOfVisit, PricedSessions sessions) {
        this(reach, i -> possible(reach, lone, i), lone::days, worthOfVisit, sessions);
    }

    /**
     * A table for counties to which more people may come: every visit in the demand that fits its days counts as possible,
     * whoever there is now.
     */
    static PriceTable growing(Reach reach, ToDoubleFunction<Series> worthOfVisit) {
        return new PriceTable(
                reach,
                i -> Math.min(
                        visits(reach, i),
                        LoneVisits.most(
                                reach.series().get(i),
                                Reach.mask(reach.series().get(i).days()))),
                i -> Reach.mask(reach.series().get(i).days()),
                worthOfVisit,
                PricedSessions.NONE);
    }

    private static int possible(Reach reach, LoneVisits lone, int i) {
        return lone.possible(i) == 0
                ? 0
                : Math.min(lone.possible(i), LoneVisits.most(reach.series().get(i), lone.days(i)));
    }

    private static int visits(Reach reach, int i) {
        return reach.plan().occurrencesLeft(reach.series().get(i));
    }

    private PriceTable(
            Reach reach,
            IntUnaryOperator possibleVisits,
            IntUnaryOperator days,
            ToDoubleFunction<Series> worthOfVisit,
            PricedSessions sessions) {
        this.reach = reach;
        this.days = days;
        this.sessions = sessions;
        series = reach.series().size();
        volunteers = reach.volunteers().size();
        places =
                new PricedPlaces(reach.series(), homes(), reach.plan().problem().travel());
        worth = new double[series];
        minutes = new double[series];
        parts = new double[series];
        able = new int[series];
        double all = 0;
        double possible = 0;
        for (int i = 0; i < series; i++) {
            var one = reach.series().get(i);
            int caregivers = one.care().caregivers();
            double visit = worthOfVisit.applyAsDouble(one);
            worth[i] = visit / caregivers;
            minutes[i] = one.care().minutes();
            all += visit * visits(reach, i);
            int most = possibleVisits.applyAsInt(i);
            parts[i] = caregivers * most;
            possible += visit * most;
        }
        allWorth = all;
        possibleWorth = possible;
        firstPair = firstPairs();
        pairSeries = new int[firstPair[volunteers]];
        pairDays = new byte[firstPair[volunteers]];
        fillPairs();
        home = new int[volunteers];
        minutesPerChord = new double[volunteers];
        weekCap = new int[volunteers];
        dayCap = new int[volunteers];
        visitsCap = new int[volunteers];
        for (int v = 0; v < volunteers; v++) {
            takeLimits(v, reach.volunteers().get(v));
        }
    }

    private List<GeoPoint> homes() {
        var homes = new ArrayList<GeoPoint>();
        reach.volunteers().forEach(volunteer -> homes.add(volunteer.person().location()));
        return homes;
    }

    private int[] firstPairs() {
        var first = new int[volunteers + 1];
        for (int i = 0; i < series; i++) {
            for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
                if (counts(i, pair)) {
                    first[reach.volunteerOf(pair) + 1]++;
                    able[i]++;
                }
            }
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    private boolean counts(int i, int pair) {
        return reach.days(pair) != 0 && parts[i] > 0;
    }

    private void fillPairs() {
        var next = Arrays.copyOf(firstPair, volunteers);
        for (int i = 0; i < series; i++) {
            for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
                if (counts(i, pair)) {
                    int at = next[reach.volunteerOf(pair)]++;
                    pairSeries[at] = i;
                    pairDays[at] = (byte) reach.days(pair);
                }
            }
        }
    }

    private void takeLimits(int v, Volunteer volunteer) {
        var travel = reach.plan().county().policy().travel();
        home[v] = places.point(volunteer.person().location());
        minutesPerChord[v] = GeoPoint.EARTH_RADIUS_KM
                * reach.plan().problem().travel().leastDetour()
                / travel.speedKmh(volunteer.mode())
                * 60;
        weekCap[v] = volunteer.limits().maxMinutesWeek().orElse(-1);
        dayCap[v] = volunteer.limits().maxMinutesDay().orElse(TimeWindow.DAY_MINUTES);
        visitsCap[v] = volunteer.limits().maxVisitsDay().orElse(TimeWindow.DAY_MINUTES);
    }

    boolean hasPairs(int v) {
        return firstPair[v + 1] > firstPair[v];
    }

    /** Whether a volunteer could serve anybody, or help at a session. */
    boolean isAble(int v) {
        return hasPairs(v) || sessions.canHelp(v);
    }

    /** Start and end of a volunteer's windows on a day, in turns. */
    int[] windowEnds(int v, int day) {
        return reach.windowEnds(v, day);
    }

    int caregivers(int i) {
        return reach.series().get(i).care().caregivers();
    }

    /** Least distance in days between two visits of a series. */
    int gapDays(int i) {
        return reach.series().get(i).care().minGapDays();
    }

    /** Days on which a series could be met, were it alone, as bits. */
    int days(int i) {
        return days.applyAsInt(i);
    }

    /** Everybody who could make a visit by two on a day together, were it alone: pairs of volunteers. */
    List<int[]> couples(int i, int day) {
        var one = reach.series().get(i);
        var able = IntStream.range(reach.firstPair(i), reach.firstPair(i + 1))
                .filter(pair -> (reach.days(pair) & 1 << day) != 0)
                .map(reach::volunteerOf)
                .toArray();
        var spans = IntStream.of(able).mapToObj(v -> reach.starts(v, one, day)).toList();
        var couples = new ArrayList<int[]>();
        for (int a = 0; a < able.length; a++) {
            for (int b = a + 1; b < able.length; b++) {
                if (isOneRequired(one, able[a], able[b]) && canStartTogether(spans.get(a), spans.get(b))) {
                    couples.add(new int[] {able[a], able[b]});
                }
            }
        }
        return couples;
    }

    private static boolean canStartTogether(List<StartSpan> some, List<StartSpan> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(
                                other -> one.fromMinute() <= other.toMinute() && other.fromMinute() <= one.toMinute()));
    }

    private boolean isOneRequired(Series series, int u, int v) {
        return series.carers()
                .required()
                .map(id -> id.equals(reach.volunteers().get(u).id())
                        || id.equals(reach.volunteers().get(v).id()))
                .orElse(true);
    }
}
