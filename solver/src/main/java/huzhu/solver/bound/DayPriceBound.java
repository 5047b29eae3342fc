package huzhu.solver.bound;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The most worth that can be met, by prices for each series and day, found from tours and looked at by walks: sharper and dearer than
 * {@link PriceBound}, which gives its first prices.
 *
 * <p>Whatever the roster, what it meets is worth no more than what visits bring in at their prices ({@link VisitDays}: a series once a day,
 * its gap kept, two people who could start together), plus all week caps at the prices of minutes, plus what each volunteer could
 * earn each day at most. Left out: the start that two agree upon, what visits of a sequence ask of each other, and the elder's
 * other business. Help at sessions earns nothing here, unless their places count, too.
 *
 * <p>Source: P. Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer programming", International
 * Transactions in Operational Research 4 (1997), 151–162.
 */
final class DayPriceBound {
    /** Share of the best prices so far in the next ones, while tours found say far less than prices do, and later. */
    private static final double STAY_FAR = 0.6;

    private static final double STAY_NEAR = 0.3;
    private static final double FAR = 0.02;

    /** Difference at which more tours would hardly move prices, as a share. */
    private static final double NEAR_ENOUGH = 0.001;

    /** Beginnings of tours of a day that {@link PlaceWalks} helps to judge, fewer in a large county, and where there is time. */
    private static final int LABELS = 30_000;

    private static final int LEAST_LABELS = 3_000;
    private static final int LABELS_OF_ALL = 15_000_000;

    private static final int MANY_LABELS = 400_000;

    private final PriceTable table;
    private final WeekLooks looks;
    private final PartPrices prices;
    private final double[] price;
    private final double[] minutePrice;
    private final TourPool pool;

    /** Where the tours found so far balance. */
    private final double[] next;

    private final double[] nextMinutes;

    /**
     * With prices to begin from.
     *
     * @param seriesPrice by series
     * @param minutePrice by volunteer
     */
    DayPriceBound(PriceTable table, WeekLooks looks, double[] seriesPrice, double[] minutePrice) {
        this.table = table;
        this.looks = looks;
        this.minutePrice = minutePrice.clone();
        var slots = PriceSlots.byDay(table);
        pool = new TourPool(table, slots, new VisitDays(table, slots), looks.executor());
        price = new double[slots.length()];
        prices = new PartPrices(slots, price);
        for (int pair = 0; pair < table.pairSeries.length; pair++) {
            for (int day = 0; day < Reach.DAYS; day++) {
                price[slots.of(pair, day)] = seriesPrice[table.pairSeries[pair]];
            }
        }
        next = price.clone();
        nextMinutes = this.minutePrice.clone();
    }

    /** The most that can be met, after so many rounds of moving prices; each day is then looked at as sharply as can be. */
    double most(int rounds) {
        movePrices(rounds);
        return byWalks(usualLabels());
    }

    /** The same or less, and longer: prices move once more by the tours that this has found, and each day is looked at again. */
    double mostTwice(int rounds) {
        double most = most(rounds);
        pool.balance(next, nextMinutes);
        mix(STAY_NEAR, price, next, price);
        mix(STAY_NEAR, minutePrice, nextMinutes, minutePrice);
        return Math.min(most, byWalks(MANY_LABELS));
    }

    /**
     * The most that can be met of visits and of places in sessions together, from prices of visits alone: each hour of help is then paid for,
     * and lost to visits.
     *
     * @param isSharp whether there is time to look at days sharply
     * @param known what is known not to be exceeded: where tours found promise as much, days are not looked at
     */
    double mostWithPlaces(int rounds, boolean isSharp, double known) {
        pool.countPlaces();
        for (int v = 0; v < table.volunteers; v++) {
            for (int day = 0; day < Reach.DAYS; day++) {
                for (var help : table.sessions.helps(v, day)) {
                    pool.add(new DayTour(v, day, new int[0], List.of(help), help.minutes()));
                }
            }
        }
        pool.balance(next, nextMinutes);
        System.arraycopy(next, 0, price, 0, price.length);
        System.arraycopy(nextMinutes, 0, minutePrice, 0, minutePrice.length);
        return movePrices(rounds) < known ? byWalks(isSharp ? MANY_LABELS : usualLabels()) : known;
    }

    /**
     * Moves prices to where good tours balance: looks for some at the prices of now, balances all found so far, and goes part of
     * the way there, as tours found elsewhere say little about prices far off.
     *
     * @return what the tours found earn at the best prices: no bound says less
     */
    private double movePrices(int rounds) {
        var bestPrice = price.clone();
        var bestMinutePrice = minutePrice.clone();
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            double most = most(WeekPrices::search);
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
            mix(stay, bestPrice, next, price);
            mix(stay, bestMinutePrice, nextMinutes, minutePrice);
        }
        System.arraycopy(bestPrice, 0, price, 0, price.length);
        System.arraycopy(bestMinutePrice, 0, minutePrice, 0, minutePrice.length);
        return best;
    }

    private static void mix(double stay, double[] best, double[] next, double[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] = stay * best[k] + (1 - stay) * next[k];
        }
    }

    /** What is worked out of a volunteer's week at the prices of now. */
    private interface Look {
        void at(WeekPrices week, int volunteer, PartPrices prices, double minutePrice);
    }

    /** What can be met at most if days earn what a look says; the tours that it finds are pooled. */
    private double most(Look look) {
        double[] most = {pool.broughtIn(price, new double[price.length])};
        looks.each((v, week) -> look.at(week, v, prices, minutePrice[v]), (v, week) -> {
            week.found().forEach(pool::add);
            most[0] += week.earnedInAll() + Math.max(0, table.weekCap[v]) * minutePrice[v];
        });
        return most[0];
    }

    private int usualLabels() {
        return Math.clamp(LABELS_OF_ALL / Math.max(1, table.volunteers), LEAST_LABELS, LABELS);
    }

    private double byWalks(int mostLabels) {
        // Tables are large, so there are as many as threads.
        var idle = new ConcurrentLinkedQueue<DayTours>();
        return most((week, v, atPrices, minute) -> {
            var sharp = Optional.ofNullable(idle.poll()).orElseGet(() -> new DayTours(table.places, mostLabels));
            week.earnByWalks(v, atPrices, minute, sharp);
            idle.add(sharp);
        });
    }
}
