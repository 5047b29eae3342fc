package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.PriceProof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The least worth that any roster leaves unmet, proven by prices.
 *
 * <p>Give every visit a price from 0 to its worth, and every volunteer's minute a price. Whatever the roster, what it meets
 * is worth no more than all visits at their prices, plus all week caps at the prices of minutes, plus what each volunteer
 * could on each day earn at most from worth over price, minutes away from home paid for. That is so for any prices; good
 * ones are found by moving each towards where as much is asked for as there is: first with a rough answer of what a day can
 * earn, then, where the county is small enough, with good tours that a {@link TourPool} balances, else with the exact answer.
 * Left out: what binds two days or two volunteers together, and the elder's other business.
 *
 * <p>Volunteers are looked at a few at a time, which may be on several threads; the answer does not depend on how many.
 *
 * <p>Source: A. M. Geoffrion, "Lagrangean relaxation for integer programming", Mathematical Programming Study 2 (1974),
 * 82–114; A. Nedić, D. P. Bertsekas, "Incremental subgradient methods for nondifferentiable optimization", SIAM J.
 * Optimization 12 (2001), 109–138. Cost: rounds × pairs of volunteer and series, and the tours that are tried.
 */
public final class PriceBound {
    private static final int MOST_EXACT_ROUNDS = 10;

    private static final double FIRST_STEP = 0.30;
    private static final double MIDDLE_STEP = 0.06;
    private static final double LAST_STEP = 0.008;
    private static final double STEP_OF_MINUTES = 0.5;

    /** Volunteers looked at before prices move. */
    private static final int AT_ONCE = 16;

    /** Minutes on the road that a visit is taken to need when prices begin. */
    private static final int USUAL_WAY_MINUTES = 10;

    /** Share of the figure that is given up for what rounding in sums may add up to. */
    static final double ROUNDING = 1e-7;

    /** Factors on each price of minutes, tried in the end where the county is small enough for all exact rounds. */
    private static final double[] MINUTE_PRICES_TRIED = {0.92, 1.08};

    /** Rounds that look for good tours, and balance prices over all found. */
    private static final int TOUR_ROUNDS = 16;

    /** With fewer rounds prices would be worse than they were. */
    private static final int LEAST_TOUR_ROUNDS = 6;

    /** Share of the best prices so far in the next ones, while tours found say far less than prices do, and later. */
    private static final double STAY_FAR = 0.6;

    private static final double STAY_NEAR = 0.3;
    private static final double FAR = 0.02;

    /** Difference at which more tours would hardly move prices, as a share. */
    private static final double NEAR_ENOUGH = 0.001;

    private static final double[] NO_FACTORS = {};

    private final PriceTable table;
    private final Executor executor;
    private final double[] price;
    private final double[] minutePrice;
    private final List<WeekPrices> weeks = new ArrayList<>();
    private final List<int[]> blocks;
    private double usualMinutePrice;

    /**
     * Under the beds of a plan.
     *
     * @param worthOfVisit what a visit of a series is worth, all its caregivers together
     * @param executor looks at volunteers' weeks; running each in the caller's thread will do
     */
    public PriceBound(PlanView plan, ToDoubleFunction<Series> worthOfVisit, Executor executor) {
        this(new Reach(plan), worthOfVisit, executor);
    }

    private PriceBound(Reach reach, ToDoubleFunction<Series> worthOfVisit, Executor executor) {
        this(new PriceTable(reach, new LoneVisits(reach), worthOfVisit), executor);
    }

    PriceBound(PriceTable table, Executor executor) {
        this.table = table;
        this.executor = executor;
        price = new double[table.series];
        minutePrice = new double[table.volunteers];
        for (int k = 0; k < AT_ONCE; k++) {
            weeks.add(new WeekPrices(table));
        }
        blocks = blocks();
        firstPrices();
    }

    /** Goes on from prices of visits found before; those of new volunteers' minutes begin as others' do. */
    PriceBound(PriceTable table, Executor executor, double[] visits, double[] minutes) {
        this(table, executor);
        System.arraycopy(visits, 0, price, 0, price.length);
        System.arraycopy(minutes, 0, minutePrice, 0, Math.min(minutes.length, minutePrice.length));
    }

    /** Volunteers who could serve anybody, neighbours in the county's order kept apart: they want the same visits. */
    private List<int[]> blocks() {
        int[] able =
                IntStream.range(0, table.volunteers).filter(table::hasPairs).toArray();
        int count = (able.length + AT_ONCE - 1) / AT_ONCE;
        var all = new ArrayList<int[]>();
        for (int b = 0; b < count; b++) {
            int first = b;
            all.add(IntStream.iterate(first, k -> k < able.length, k -> k + count)
                    .map(k -> able[k])
                    .toArray());
        }
        return all;
    }

    /** One price of a minute for all, at which as many minutes are asked for as there are. */
    private void firstPrices() {
        double supply = 0;
        for (int v = 0; v < table.volunteers; v++) {
            supply += table.hasPairs(v) && table.weekCap[v] > 0 ? table.weekCap[v] : 0;
        }
        var byEase = new Integer[table.series];
        Arrays.setAll(byEase, i -> i);
        Arrays.sort(byEase, (a, b) -> Double.compare(ease(b), ease(a)));
        double common = 0;
        for (int i : byEase) {
            supply -= (table.minutes[i] + USUAL_WAY_MINUTES) * table.parts[i];
            if (supply < 0) {
                common = ease(i);
                break;
            }
        }
        for (int i = 0; i < table.series; i++) {
            // What nobody serves costs nothing: it stays unmet whatever it costs.
            price[i] = table.able[i] == 0
                    ? 0
                    : Math.max(0, table.worth[i] - common * (table.minutes[i] + USUAL_WAY_MINUTES));
        }
        for (int v = 0; v < table.volunteers; v++) {
            minutePrice[v] = table.weekCap[v] < 0 ? 0 : common;
        }
        usualMinutePrice = Math.max(common, 0.1);
    }

    private double ease(int i) {
        return table.worth[i] / (table.minutes[i] + USUAL_WAY_MINUTES);
    }

    /** A good proof of what any roster under these beds can meet at most. */
    Proof proof(ProofEffort effort) {
        var rough = rough(effort);
        return isRoughEnough(rough, effort) ? rough : exact(effort);
    }

    /** The best proof found, where the effort allows prices by tours and days by walks: some 25 s of a processor for 1,000 elders. */
    Proof sharpProof(ProofEffort effort) {
        var rough = rough(effort);
        if (isRoughEnough(rough, effort)) {
            return rough;
        }
        int byTours = Math.min(effort.tourWeeks() / Math.max(1, table.volunteers), TOUR_ROUNDS);
        if (byTours < LEAST_TOUR_ROUNDS) {
            return exact(effort);
        }
        tourRounds(byTours);
        var sharp = byWalks();
        return sharp.most() <= rough.most() ? sharp : rough;
    }

    private Proof rough(ProofEffort effort) {
        int rounds =
                Math.clamp(effort.weeks() / Math.max(1, table.volunteers), effort.leastRounds(), effort.mostRounds());
        rounds(rounds, FIRST_STEP, MIDDLE_STEP, false);
        return priced(NO_FACTORS, false);
    }

    /** Where no shortage of time is to be seen: exact days are dear, and would hardly show one. */
    private boolean isRoughEnough(Proof rough, ProofEffort effort) {
        return !effort.isExactAtTheEnd() || rough.most() >= table.possibleWorth;
    }

    private Proof exact(ProofEffort effort) {
        int exact = Math.min(effort.exactWeeks() / Math.max(1, table.volunteers), MOST_EXACT_ROUNDS);
        rounds(exact, MIDDLE_STEP, LAST_STEP, true);
        return priced(exact == MOST_EXACT_ROUNDS ? MINUTE_PRICES_TRIED : NO_FACTORS, true);
    }

    /**
     * Moves prices to where good tours balance: looks for some at the prices of now, balances all found so far, and goes part of
     * the way there, as tours found elsewhere say little about prices far off.
     *
     * <p>Source: P. Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer programming", International
     * Transactions in Operational Research 4 (1997), 151–162.
     */
    private void tourRounds(int rounds) {
        var pool = new TourPool(table);
        var bestPrice = price.clone();
        var bestMinutePrice = minutePrice.clone();
        var next = price.clone();
        var nextMinutes = minutePrice.clone();
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            double most = search(pool);
            if (most < best) {
                best = most;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
                System.arraycopy(minutePrice, 0, bestMinutePrice, 0, minutePrice.length);
            }
            double balanced = pool.balance(next, nextMinutes);
            if (best - balanced < NEAR_ENOUGH * best) {
                break;
            }
            double stay = best - balanced > FAR * best ? STAY_FAR : STAY_NEAR;
            for (int i = 0; i < price.length; i++) {
                price[i] = stay * bestPrice[i] + (1 - stay) * next[i];
            }
            for (int v = 0; v < minutePrice.length; v++) {
                minutePrice[v] = stay * bestMinutePrice[v] + (1 - stay) * nextMinutes[v];
            }
        }
        System.arraycopy(bestPrice, 0, price, 0, price.length);
        System.arraycopy(bestMinutePrice, 0, minutePrice, 0, minutePrice.length);
    }

    /** Adds good tours at the prices of now to a pool; returns what could be met at most, were they the best. */
    private double search(TourPool pool) {
        double most = 0;
        for (int i = 0; i < table.series; i++) {
            most += price[i] * table.parts[i];
        }
        for (var block : blocks) {
            together(block, (v, week) -> week.search(v, price, minutePrice[v]));
            for (int k = 0; k < block.length; k++) {
                var week = weeks.get(k);
                week.found().forEach(tour -> pool.add(tour.volunteer(), tour.day(), tour.series(), tour.minutes()));
                most += week.earnedInAll() + Math.max(0, table.weekCap[block[k]]) * minutePrice[block[k]];
            }
        }
        return most;
    }

    /** Prices moved a little from where they are: rough rounds, then some with exact answers. */
    Proof refined(int rough, int exact) {
        rounds(rough, MIDDLE_STEP, LAST_STEP, false);
        rounds(exact, MIDDLE_STEP / 2, LAST_STEP, true);
        return priced(NO_FACTORS, exact > 0);
    }

    /** A usual price of a volunteer's minute. */
    double usualMinutePrice() {
        return usualMinutePrice;
    }

    /** A lower bound on what any roster under these beds leaves unmet, in units of worth. */
    public double unmet() {
        return sharpProof(ProofEffort.THOROUGH).unmet();
    }

    private void rounds(int rounds, double from, double to, boolean exact) {
        for (int round = 0; round < rounds; round++) {
            double step = rounds == 1 ? to : from * StrictMath.pow(to / from, round / (rounds - 1.0));
            for (var block : blocks) {
                together(block, (v, week) -> week.earn(v, price, minutePrice[v], exact));
                for (int k = 0; k < block.length; k++) {
                    move(block[k], weeks.get(k), step);
                }
            }
        }
    }

    /** What is worked out of a volunteer's week. */
    private interface Look {
        void at(int volunteer, WeekPrices week);
    }

    private void together(int[] block, Look look) {
        var tasks = new CompletableFuture<?>[block.length];
        for (int k = 0; k < block.length; k++) {
            int at = k;
            tasks[k] = CompletableFuture.runAsync(() -> look.at(block[at], weeks.get(at)), executor);
        }
        CompletableFuture.allOf(tasks).join();
    }

    /** Moves prices towards balance by what one volunteer's week would ask for. */
    private void move(int v, WeekPrices week, double step) {
        for (int pair = table.firstPair[v]; pair < table.firstPair[v + 1]; pair++) {
            int i = table.pairSeries[pair];
            price[i] = Math.max(0, price[i] - step * table.worth[i] / table.able[i]);
        }
        for (int k = 0; k < week.askedCount(); k++) {
            int i = week.askedSeries(k);
            price[i] = Math.min(table.worth[i], price[i] + step * table.worth[i] * week.asked(i) / table.parts[i]);
        }
        int cap = table.weekCap[v];
        if (cap > 0) {
            double excess = Math.clamp((double) (week.askedMinutes() - cap) / cap, -1, 1);
            minutePrice[v] = Math.max(0, minutePrice[v] + step * STEP_OF_MINUTES * usualMinutePrice * excess);
        }
    }

    /** What everything met can be worth at most at the prices of now. */
    private Proof priced(double[] factors, boolean exact) {
        var earned = new double[table.volunteers][Reach.DAYS];
        for (var block : blocks) {
            together(block, (v, week) -> earned[v] = week.least(v, price, minutePrice[v], factors, exact));
            for (int k = 0; k < block.length; k++) {
                minutePrice[block[k]] = weeks.get(k).bestMinutePrice();
            }
        }
        return new Proof(table, price.clone(), minutePrice.clone(), earned);
    }

    /** What everything met can be worth at most at the prices of now, each day looked at as sharply as can be. */
    Proof byWalks() {
        var idle = new ConcurrentLinkedQueue<PlaceWalks>(); // as many as there are threads, for memory
        var earned = new double[table.volunteers][Reach.DAYS];
        for (var block : blocks) {
            together(block, (v, week) -> {
                var walks = Optional.ofNullable(idle.poll()).orElseGet(() -> new PlaceWalks(table.places));
                earned[v] = week.leastByWalks(v, price, minutePrice[v], walks);
                idle.add(walks);
            });
        }
        return new Proof(table, price.clone(), minutePrice.clone(), earned);
    }

    /**
     * Prices and what follows from them.
     *
     * @param price of one caregiver's part of a visit, by series
     * @param minutePrice of a minute of a volunteer's week, by volunteer
     * @param earned the most that a volunteer could earn each day of the week, by volunteer
     */
    @SuppressWarnings("ArrayRecordComponent") // columns by number, as those of the table
    record Proof(PriceTable table, double[] price, double[] minutePrice, double[][] earned) {

        /** What a volunteer's week adds to the most that can be met: all days, and the week's cap at its price. */
        double ofWeek(int v) {
            double sum = table.hasPairs(v) ? Math.max(0, table.weekCap[v]) * minutePrice[v] : 0;
            for (double day : earned[v]) {
                sum += day;
            }
            return sum;
        }

        /** The week of one volunteer; nothing is earned, and nothing paid, by one who can serve nobody. */
        PriceProof.Week week(int v) {
            return new PriceProof.Week(
                    table.hasPairs(v) ? minutePrice[v] : 0,
                    Arrays.stream(earned[v]).boxed().toList());
        }

        /** The most worth that can be met. */
        double most() {
            double most = 0;
            for (int i = 0; i < table.series; i++) {
                most += price[i] * table.parts[i];
            }
            for (int v = 0; v < table.volunteers; v++) {
                most += ofWeek(v);
            }
            return most;
        }

        /** The least worth left unmet. */
        double unmet() {
            return Math.max(0, table.allWorth - Math.min(table.possibleWorth, most()) - ROUNDING * table.allWorth);
        }
    }
}
