package huzhu.solver.bound;

import huzhu.model.objective.Worth;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least weighted minutes that any roster leaves unmet, proven by prices.
 *
 * <p>Give every visit a price from 0 to its worth, and every volunteer's minute a price. Whatever the roster, what it meets
 * is worth no more than all visits at their prices, plus all week caps at the prices of minutes, plus what each volunteer
 * could on each day earn at most from worth over price, minutes away from home paid for. That is so for any prices; good
 * ones are found by moving each towards where as much is asked for as there is. Left out: waiting, what binds two days or
 * two volunteers together, and the elder's other business.
 *
 * <p>Source: A. M. Geoffrion, "Lagrangean relaxation for integer programming", Mathematical Programming Study 2 (1974),
 * 82–114; A. Nedić, D. P. Bertsekas, "Incremental subgradient methods for nondifferentiable optimization", SIAM J.
 * Optimization 12 (2001), 109–138. Cost: rounds × pairs of volunteer and series, and the tours that are tried.
 *
 * <p>Over 300 lines: one table of columns with the code that fills it, and the two walks over it.
 */
public final class PriceBound {
    private static final int MOST_ROUNDS = 60;
    private static final int LEAST_ROUNDS = 16;
    /** Weeks of volunteers that are looked at in all, within those limits: a large county has fewer rounds. */
    private static final int WEEKS = 60_000;

    private static final double FIRST_STEP = 0.30;
    private static final double LAST_STEP = 0.008;
    private static final double STEP_OF_MINUTES = 0.5;

    /** Minutes on the road that a visit is taken to need when prices begin. */
    private static final int USUAL_WAY_MINUTES = 10;

    /** Share of the figure that is given up for what rounding in sums may add up to. */
    private static final double ROUNDING = 1e-7;

    private static final double[] MINUTE_PRICES_TRIED = {0.75, 0.88, 1.13, 1.33};

    private final Reach reach;
    private final PlanView plan;
    private final PricedPlaces places;
    private final DayPrices days;
    private final int series;
    private final int volunteers;

    private final double[] worth;
    private final double[] minutes;
    /** Caregivers' parts that can be met at most. */
    private final double[] parts;

    private final int[] able;
    private final double[] price;
    private final double[] minutePrice;

    private final int[] firstPair;
    private final int[] pairSeries;
    private final byte[] pairDays;
    private final int[] home;
    private final double[] minutesPerChord;
    private final int[] weekCap;
    private final int[] dayCap;
    private final int[] visitsCap;

    private int[] open = new int[256];
    private byte[] openDays = new byte[256];
    private double[] openNets = new double[256];
    private int[] daySeries = new int[256];
    private double[] dayNets = new double[256];
    private final int[] asked;
    private final int[] askedSeries;
    private int askedCount;
    private long askedMinutes;

    private double allWorth;
    private double usualMinutePrice;

    /** Under the beds of a plan. */
    public PriceBound(PlanView plan) {
        this(plan, new Reach(plan));
    }

    private PriceBound(PlanView plan, Reach reach) {
        this(plan, reach, new LoneVisits(reach));
    }

    PriceBound(PlanView plan, Reach reach, LoneVisits lone) {
        this.plan = plan;
        this.reach = reach;
        series = reach.series().size();
        volunteers = reach.volunteers().size();
        places = new PricedPlaces(reach.series(), homes());
        days = new DayPrices(places);
        worth = new double[series];
        minutes = new double[series];
        parts = new double[series];
        able = new int[series];
        price = new double[series];
        asked = new int[series];
        askedSeries = new int[series];
        minutePrice = new double[volunteers];
        home = new int[volunteers];
        minutesPerChord = new double[volunteers];
        weekCap = new int[volunteers];
        dayCap = new int[volunteers];
        visitsCap = new int[volunteers];
        for (int i = 0; i < series; i++) {
            var one = reach.series().get(i);
            int caregivers = one.care().caregivers();
            worth[i] = Worth.visitMicros(plan.county(), one) / (double) WeightPolicy.MICROS / caregivers;
            minutes[i] = one.care().minutes();
            allWorth += worth[i] * caregivers * lone.visits(i);
            int most = lone.possible(i) == 0 ? 0 : Math.min(lone.possible(i), LoneVisits.most(one, lone.days(i)));
            parts[i] = caregivers * most;
        }
        firstPair = new int[volunteers + 1];
        for (int i = 0; i < series; i++) {
            for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
                if (reach.days(pair) != 0 && parts[i] > 0) {
                    firstPair[reach.volunteerOf(pair) + 1]++;
                    able[i]++;
                }
            }
        }
        for (int v = 0; v < volunteers; v++) {
            firstPair[v + 1] += firstPair[v];
            takeLimits(v, reach.volunteers().get(v));
        }
        pairSeries = new int[firstPair[volunteers]];
        pairDays = new byte[firstPair[volunteers]];
        fillPairs();
        firstPrices();
    }

    private List<GeoPoint> homes() {
        var homes = new ArrayList<GeoPoint>();
        reach.volunteers().forEach(volunteer -> homes.add(volunteer.person().location()));
        return homes;
    }

    private void takeLimits(int v, Volunteer volunteer) {
        var travel = plan.county().policy().travel();
        home[v] = places.point(volunteer.person().location());
        minutesPerChord[v] = GeoPoint.EARTH_RADIUS_KM * travel.detour() / travel.speedKmh(volunteer.mode()) * 60;
        weekCap[v] = volunteer.limits().maxMinutesWeek().orElse(-1);
        dayCap[v] = volunteer.limits().maxMinutesDay().orElse(TimeWindow.DAY_MINUTES);
        visitsCap[v] = volunteer.limits().maxVisitsDay().orElse(TimeWindow.DAY_MINUTES);
    }

    private void fillPairs() {
        var next = Arrays.copyOf(firstPair, volunteers);
        for (int i = 0; i < series; i++) {
            for (int pair = reach.firstPair(i); pair < reach.firstPair(i + 1); pair++) {
                if (reach.days(pair) != 0 && parts[i] > 0) {
                    int at = next[reach.volunteerOf(pair)]++;
                    pairSeries[at] = i;
                    pairDays[at] = (byte) reach.days(pair);
                }
            }
        }
    }

    /** One price of a minute for all, at which as many minutes are asked for as there are. */
    private void firstPrices() {
        double supply = 0;
        for (int v = 0; v < volunteers; v++) {
            supply += firstPair[v + 1] > firstPair[v] && weekCap[v] > 0 ? weekCap[v] : 0;
        }
        var byEase = new Integer[series];
        Arrays.setAll(byEase, i -> i);
        Arrays.sort(byEase, (a, b) -> Double.compare(ease(b), ease(a)));
        double common = 0;
        for (int i : byEase) {
            supply -= (minutes[i] + USUAL_WAY_MINUTES) * parts[i];
            if (supply < 0) {
                common = ease(i);
                break;
            }
        }
        for (int i = 0; i < series; i++) {
            price[i] = Math.max(0, worth[i] - common * (minutes[i] + USUAL_WAY_MINUTES));
        }
        for (int v = 0; v < volunteers; v++) {
            minutePrice[v] = weekCap[v] < 0 ? 0 : common;
        }
        usualMinutePrice = Math.max(common, 0.1);
    }

    private double ease(int i) {
        return worth[i] / (minutes[i] + USUAL_WAY_MINUTES);
    }

    /** A lower bound on the unmet weighted minutes of visits, in millionths, whatever the roster under these beds. */
    public long unmetMicros() {
        int rounds = Math.clamp(WEEKS / Math.max(1, volunteers), LEAST_ROUNDS, MOST_ROUNDS);
        for (int round = 0; round < rounds; round++) {
            double step = FIRST_STEP * StrictMath.pow(LAST_STEP / FIRST_STEP, round / (rounds - 1.0));
            for (int v = 0; v < volunteers; v++) {
                if (firstPair[v + 1] > firstPair[v]) {
                    move(v, step);
                }
            }
        }
        double most = value();
        return (long) Math.max(0, Math.floor((allWorth - most - ROUNDING * allWorth) * WeightPolicy.MICROS));
    }

    /** Solves one volunteer's week and moves prices towards balance. */
    private void move(int v, double step) {
        earn(v, minutePrice[v]);
        for (int pair = firstPair[v]; pair < firstPair[v + 1]; pair++) {
            int i = pairSeries[pair];
            price[i] = Math.max(0, price[i] - step * worth[i] / able[i]);
        }
        for (int k = 0; k < askedCount; k++) {
            int i = askedSeries[k];
            price[i] = Math.min(worth[i], price[i] + step * worth[i] * asked[i] / parts[i]);
        }
        if (weekCap[v] > 0) {
            double excess = Math.max(-1, Math.min(1, (double) (askedMinutes - weekCap[v]) / weekCap[v]));
            minutePrice[v] = Math.max(0, minutePrice[v] + step * STEP_OF_MINUTES * usualMinutePrice * excess);
        }
    }

    /** What everything met can be worth at most at the prices of now; minutes are priced better where that is easy. */
    private double value() {
        double most = 0;
        for (int i = 0; i < series; i++) {
            most += price[i] * parts[i];
        }
        for (int v = 0; v < volunteers; v++) {
            if (firstPair[v + 1] > firstPair[v]) {
                most += leastEarning(v);
            }
        }
        return most;
    }

    private double leastEarning(int v) {
        double least = earn(v, minutePrice[v]);
        if (weekCap[v] >= 0) {
            double from = minutePrice[v];
            for (double factor : MINUTE_PRICES_TRIED) {
                double other = earn(v, from * factor);
                if (other < least) {
                    least = other;
                    minutePrice[v] = from * factor;
                }
            }
        }
        return least;
    }

    /** What one volunteer's week can earn at most, the week's cap paid for; leaves behind what would be asked for. */
    private double earn(int v, double minutePriceNow) {
        for (int k = 0; k < askedCount; k++) {
            asked[askedSeries[k]] = 0;
        }
        askedCount = 0;
        askedMinutes = 0;
        int count = 0;
        for (int pair = firstPair[v]; pair < firstPair[v + 1]; pair++) {
            int i = pairSeries[pair];
            double net = worth[i] - price[i] - minutePriceNow * minutes[i];
            if (net > 0) {
                if (count == open.length) {
                    grow();
                }
                open[count] = i;
                openDays[count] = pairDays[pair];
                openNets[count++] = net;
            }
        }
        double sum = weekCap[v] > 0 ? minutePriceNow * weekCap[v] : 0;
        if (count == 0) {
            return sum;
        }
        for (int day = 0; day < Reach.DAYS; day++) {
            int here = 0;
            for (int k = 0; k < count; k++) {
                if ((openDays[k] >> day & 1) != 0) {
                    daySeries[here] = open[k];
                    dayNets[here++] = openNets[k];
                }
            }
            if (here > 0) {
                sum += days.most(
                        home[v],
                        minutesPerChord[v],
                        reach.windowEnds(v, day),
                        dayCap[v],
                        visitsCap[v],
                        minutePriceNow,
                        daySeries,
                        dayNets,
                        here);
                ask();
            }
        }
        return sum;
    }

    private void ask() {
        for (int k = 0; k < days.chosenCount(); k++) {
            int i = days.chosen(k);
            if (asked[i]++ == 0) {
                askedSeries[askedCount++] = i;
            }
        }
        askedMinutes += days.chosenMinutes();
    }

    private void grow() {
        int length = open.length * 2;
        open = Arrays.copyOf(open, length);
        openDays = Arrays.copyOf(openDays, length);
        openNets = Arrays.copyOf(openNets, length);
        daySeries = new int[length];
        dayNets = new double[length];
    }
}
