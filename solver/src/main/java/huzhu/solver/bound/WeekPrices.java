package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one volunteer's week can at most earn at given prices, and which visits would earn it. An object is used by one thread
 * at a time.
 */
final class WeekPrices {
    private final PriceTable table;
    private final DayPrices rough;
    private final DayTours tours;
    private final TourBeam beam;

    private int[] open = new int[256];
    private byte[] openDays = new byte[256];
    private double[] openNets = new double[256];
    private int[] daySeries = new int[256];
    private double[] dayNets = new double[256];

    private boolean byWalks;
    private final int[] asked;
    private int[] askedSeries = new int[256];
    private int askedCount;
    private long askedMinutes;
    private final double[] earned = new double[Reach.DAYS];

    /** What each day's answer asks for: series, their number, minutes with the ways. */
    private final int[][] chosen = new int[Reach.DAYS][32];

    private final int[] chosenCount = new int[Reach.DAYS];
    private final int[] chosenMinutes = new int[Reach.DAYS];
    private final List<Tour> found = new ArrayList<>();
    private double bestMinutePrice;

    WeekPrices(PriceTable table) {
        this.table = table;
        rough = new DayPrices(table.places);
        tours = new DayTours(table.places);
        beam = new TourBeam(table.places);
        asked = new int[table.series];
    }

    int askedCount() {
        return askedCount;
    }

    /** The k-th series that would be asked for. */
    int askedSeries(int k) {
        return askedSeries[k];
    }

    /** How often a series would be asked for. */
    int asked(int series) {
        return asked[series];
    }

    /** Minutes that would be used of the week. */
    long askedMinutes() {
        return askedMinutes;
    }

    /** The minute price of the answer of {@link #least}. */
    double bestMinutePrice() {
        return bestMinutePrice;
    }

    /**
     * What each day of the week can earn at most at that one of several minute prices at which the week is worth least; each
     * gives a true bound.
     */
    double[] least(int v, double[] price, double minutePrice, double[] factors, boolean exact) {
        earn(v, price, minutePrice, exact);
        bestMinutePrice = minutePrice;
        var best = earned.clone();
        double least = worth(v, minutePrice);
        for (double factor : factors) {
            earn(v, price, minutePrice * factor, exact);
            if (worth(v, minutePrice * factor) < least) {
                least = worth(v, minutePrice * factor);
                best = earned.clone();
                bestMinutePrice = minutePrice * factor;
            }
        }
        return best;
    }

    private double worth(int v, double minutePrice) {
        double sum = Math.max(0, table.weekCap[v]) * minutePrice;
        for (double day : earned) {
            sum += day;
        }
        return sum;
    }

    /** Works out what each day can earn at most, and what would be asked for. */
    void earn(int v, double[] price, double minutePrice, boolean exact) {
        for (int k = 0; k < askedCount; k++) {
            asked[askedSeries[k]] = 0;
        }
        askedCount = 0;
        askedMinutes = 0;
        int count = takeOpen(v, price, minutePrice);
        for (int day = 0; day < Reach.DAYS; day++) {
            int like = like(v, day, count);
            if (like >= 0) {
                earned[day] = earned[like];
                chosenCount[day] = 0;
                chosenMinutes[day] = chosenMinutes[like];
                for (int k = 0; k < chosenCount[like]; k++) {
                    choose(day, chosen[like][k]);
                }
                askedMinutes += chosenMinutes[day];
                continue;
            }
            chosenCount[day] = 0;
            chosenMinutes[day] = 0;
            int here = onDay(day, count);
            earned[day] = here > 0 ? earnDay(v, day, minutePrice, here, exact) : 0;
        }
    }

    /** A good tour of a day. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    record Tour(int volunteer, int day, int[] series, int minutes) {}

    /** Looks for good tours of all days; a day then counts as earning what the best of them does. */
    void search(int v, double[] price, double minutePrice) {
        found.clear();
        int count = takeOpen(v, price, minutePrice);
        for (int day = 0; day < Reach.DAYS; day++) {
            int like = like(v, day, count);
            if (like < 0) {
                earned[day] = beam.search(priced(v, day, minutePrice, onDay(day, count)));
                for (int t = 0; t < beam.tours(); t++) {
                    found.add(new Tour(v, day, beam.series(t), beam.minutes(t)));
                }
            } else {
                earned[day] = earned[like];
                for (int t = 0, known = found.size(); t < known; t++) {
                    if (found.get(t).day == like) {
                        found.add(new Tour(v, day, found.get(t).series, found.get(t).minutes));
                    }
                }
            }
        }
    }

    /** What the days looked at last earn together. */
    double earnedInAll() {
        return Arrays.stream(earned).sum();
    }

    /** Tours that {@link #search} found last. */
    List<Tour> found() {
        return found;
    }

    private int onDay(int day, int count) {
        int here = 0;
        for (int k = 0; k < count; k++) {
            if ((openDays[k] >> day & 1) != 0) {
                daySeries[here] = open[k];
                dayNets[here++] = openNets[k];
            }
        }
        return here;
    }

    private PricedDay priced(int v, int day, double minutePrice, int here) {
        return new PricedDay(
                table.home[v],
                table.minutesPerChord[v],
                table.windowEnds(v, day),
                table.dayCap[v],
                table.visitsCap[v],
                minutePrice,
                daySeries,
                dayNets,
                here);
    }

    /** What each day of the week can earn at most, as sharply as can be told. */
    double[] leastByWalks(int v, double[] price, double minutePrice, PlaceWalks walks) {
        tours.use(walks);
        byWalks = true;
        var least = least(v, price, minutePrice, new double[0], true);
        byWalks = false;
        return least;
    }

    /** An earlier day with the same windows and visits, whose answer is this day's; -1 if there is none. */
    private int like(int v, int day, int count) {
        for (int one = 0; one < day; one++) {
            if (Arrays.equals(table.windowEnds(v, one), table.windowEnds(v, day)) && sameVisits(one, day, count)) {
                return one;
            }
        }
        return -1;
    }

    private boolean sameVisits(int one, int other, int count) {
        for (int k = 0; k < count; k++) {
            if (((openDays[k] >> one ^ openDays[k] >> other) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Visits that pay for more than their own minutes. */
    private int takeOpen(int v, double[] price, double minutePrice) {
        int count = 0;
        for (int pair = table.firstPair[v]; pair < table.firstPair[v + 1]; pair++) {
            int i = table.pairSeries[pair];
            double net = table.worth[i] - price[i] - minutePrice * table.minutes[i];
            if (net > 0) {
                if (count == open.length) {
                    grow();
                }
                open[count] = i;
                openDays[count] = table.pairDays[pair];
                openNets[count++] = net;
            }
        }
        return count;
    }

    private double earnDay(int v, int dayOfWeek, double minutePrice, int here, boolean exact) {
        var day = priced(v, dayOfWeek, minutePrice, here);
        double most = rough.most(day);
        if (!exact || most <= 0 || rough.isByTours()) {
            ask(dayOfWeek, rough);
            return most;
        }
        if (byWalks) {
            return Math.min(most, tours.mostByWalks(day, beam.search(day)));
        }
        double byTours = tours.most(day);
        ask(dayOfWeek, tours);
        return Math.min(most, byTours);
    }

    private void ask(int day, DayAnswer answer) {
        for (int k = 0; k < answer.chosenCount(); k++) {
            choose(day, answer.chosen(k));
        }
        chosenMinutes[day] = answer.chosenMinutes();
        askedMinutes += chosenMinutes[day];
    }

    private void choose(int day, int i) {
        if (chosenCount[day] == chosen[day].length) {
            chosen[day] = Arrays.copyOf(chosen[day], 2 * chosenCount[day]);
        }
        chosen[day][chosenCount[day]++] = i;
        ask(i);
    }

    private void ask(int i) {
        if (asked[i]++ == 0) {
            if (askedCount == askedSeries.length) {
                askedSeries = Arrays.copyOf(askedSeries, 2 * askedCount);
            }
            askedSeries[askedCount++] = i;
        }
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
