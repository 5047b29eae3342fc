package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
    /** Net of a visit that is open on some day, day by day. */
    private double[] openNets = new double[256 * Reach.DAYS];

    private int[] daySeries = new int[256];
    private double[] dayNets = new double[256];

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
    double[] least(int v, PartPrices prices, double minutePrice, double[] factors, boolean exact) {
        earn(v, prices, minutePrice, exact);
        bestMinutePrice = minutePrice;
        var best = earned.clone();
        double least = worth(v, minutePrice);
        for (double factor : factors) {
            earn(v, prices, minutePrice * factor, exact);
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
    void earn(int v, PartPrices prices, double minutePrice, boolean exact) {
        for (int k = 0; k < askedCount; k++) {
            asked[askedSeries[k]] = 0;
        }
        askedCount = 0;
        askedMinutes = 0;
        int count = takeOpen(v, prices, minutePrice);
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
    void search(int v, PartPrices prices, double minutePrice) {
        lookAtDays(v, prices, minutePrice, (dayOfWeek, day) -> better(v, dayOfWeek, day, beamed(v, dayOfWeek, day)));
    }

    /** Works out what each day can earn at most, as sharply as can be told; tours found on the way are kept, too. */
    void earnByWalks(int v, PartPrices prices, double minutePrice, DayTours sharp) {
        lookAtDays(v, prices, minutePrice, (dayOfWeek, day) -> {
            double known = beamed(v, dayOfWeek, day);
            double most = rough.most(day);
            if (most <= 0 || rough.isByTours()) {
                return most;
            }
            double byWalks = sharp.mostByWalks(day, known);
            addChosen(v, dayOfWeek, sharp);
            return Math.min(most, byWalks);
        });
    }

    /** What a day with visits is said to earn. */
    private interface DayLook {
        double earned(int dayOfWeek, PricedDay day);
    }

    private void lookAtDays(int v, PartPrices prices, double minutePrice, DayLook look) {
        found.clear();
        int count = takeOpen(v, prices, minutePrice);
        for (int day = 0; day < Reach.DAYS; day++) {
            int like = like(v, day, count);
            if (like < 0) {
                int here = onDay(day, count);
                earned[day] = here > 0 ? look.earned(day, priced(v, day, minutePrice, here)) : 0;
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

    private double beamed(int v, int dayOfWeek, PricedDay day) {
        double best = beam.search(day);
        for (int t = 0; t < beam.tours(); t++) {
            found.add(new Tour(v, dayOfWeek, beam.series(t), beam.minutes(t)));
        }
        return best;
    }

    /** What the best tour earns that can be found in little time. */
    private double better(int v, int dayOfWeek, PricedDay day, double known) {
        double best = tours.better(day, known);
        addChosen(v, dayOfWeek, tours);
        return best;
    }

    private void addChosen(int v, int dayOfWeek, DayTours from) {
        if (from.chosenCount() > 0) {
            var series = IntStream.range(0, from.chosenCount())
                    .map(from::chosen)
                    .sorted()
                    .toArray();
            found.add(new Tour(v, dayOfWeek, series, from.chosenMinutes()));
        }
    }

    /** What the days looked at last earn together. */
    double earnedInAll() {
        return Arrays.stream(earned).sum();
    }

    /** Tours that were found last by {@link #search} or {@link #earnByWalks}. */
    List<Tour> found() {
        return found;
    }

    private int onDay(int day, int count) {
        int here = 0;
        for (int k = 0; k < count; k++) {
            if ((openDays[k] >> day & 1) != 0) {
                daySeries[here] = open[k];
                dayNets[here++] = openNets[k * Reach.DAYS + day];
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
            if (((openDays[k] >> one ^ openDays[k] >> other) & 1) != 0
                    || (openDays[k] >> one & 1) != 0
                            && openNets[k * Reach.DAYS + one] != openNets[k * Reach.DAYS + other]) {
                return false;
            }
        }
        return true;
    }

    /** Visits that pay for more than their own minutes. */
    private int takeOpen(int v, PartPrices prices, double minutePrice) {
        int count = 0;
        for (int pair = table.firstPair[v]; pair < table.firstPair[v + 1]; pair++) {
            int i = table.pairSeries[pair];
            double paid = minutePrice * table.minutes[i];
            int days = prices.slots().isByDay() || table.worth[i] - prices.of(pair, 0) - paid > 0
                    ? table.pairDays[pair]
                    : 0;
            if (count == open.length) {
                grow();
            }
            int paying = 0;
            for (int left = days; left != 0; left &= left - 1) {
                int day = Integer.numberOfTrailingZeros(left);
                double net = table.worth[i] - prices.of(pair, day) - paid;
                openNets[count * Reach.DAYS + day] = net;
                paying |= net > 0 ? 1 << day : 0;
            }
            if (paying != 0) {
                open[count] = i;
                openDays[count++] = (byte) paying;
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
        openNets = Arrays.copyOf(openNets, length * Reach.DAYS);
        daySeries = new int[length];
        dayNets = new double[length];
    }
}
