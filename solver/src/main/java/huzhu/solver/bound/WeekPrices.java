package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one volunteer's week can at most earn at given prices, and which visits would earn it. An object is used by one thread
 * at a time.
 *
 * <p>Over 300 lines: rough and sharp looks share the columns of open visits and the days that are alike.
 */
final class WeekPrices {
    /** Beginnings that the narrow beam keeps. */
    private static final int NARROW = 6;

    private final PriceTable table;
    private final DayPrices rough;
    private final DayTours tours;
    private final TourBeam beam;

    /** For prices that are moved by many days, each looked at in little time. */
    private final TourBeam narrow;

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
    private final List<DayTour> found = new ArrayList<>();

    /** Days of the look under way that help at sessions was counted in, as bits: no other day is like these. */
    private int helpedDays;

    private double bestMinutePrice;

    WeekPrices(PriceTable table) {
        this.table = table;
        rough = new DayPrices(table.places);
        tours = new DayTours(table.places);
        beam = new TourBeam(table.places);
        narrow = new TourBeam(table.places, NARROW);
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
    double[] least(int v, PartPrices prices, double minutePrice, double[] factors, Sharpness sharpness) {
        earn(v, prices, minutePrice, sharpness);
        bestMinutePrice = minutePrice;
        var best = earned.clone();
        double least = worth(v, minutePrice);
        for (double factor : factors) {
            earn(v, prices, minutePrice * factor, sharpness);
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

    /** Works out what each day can earn, and what would be asked for. */
    void earn(int v, PartPrices prices, double minutePrice, Sharpness sharpness) {
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
            earned[day] = here > 0 ? earnDay(v, day, minutePrice, here, sharpness) : 0;
        }
    }

    /** Looks for good tours of all days; a day then counts as earning what the best of them does. */
    void search(int v, PartPrices prices, double minutePrice) {
        lookAtDays(v, prices, minutePrice, (day, about) -> better(day, about, beamed(day, about)));
    }

    /** Works out what each day can earn at most, as sharply as can be told; tours found on the way are kept, too. */
    void earnByWalks(int v, PartPrices prices, double minutePrice, DayTours sharp) {
        lookAtDays(v, prices, minutePrice, (day, about) -> {
            double known = beamed(day, about);
            double most = rough.most(day);
            if (most > about.enough && !about.helps.isEmpty()) {
                // Beside help most days earn less than without, which few beginnings of tours tell.
                most = Math.min(most, tours.most(day));
            }
            if (most <= about.enough || rough.isByTours() && day.windows().length == 2) {
                return most;
            }
            double byWalks = sharp.mostByWalks(day, known);
            addChosen(about, sharp);
            return Math.min(most, byWalks);
        });
    }

    /**
     * Which day is looked at.
     *
     * @param helps what the volunteer does beside visits
     * @param enough what visits need not earn more than: any answer up to it will do
     */
    private record About(int volunteer, int dayOfWeek, List<Help> helps, double enough) {}

    /** What a day with visits is said to earn. */
    private interface DayLook {
        double earned(PricedDay day, About about);
    }

    private void lookAtDays(int v, PartPrices prices, double minutePrice, DayLook look) {
        found.clear();
        int count = takeOpen(v, prices, minutePrice);
        for (int day = 0; day < Reach.DAYS; day++) {
            var paying = prices.paying(table.sessions, v, day, minutePrice);
            int like = paying.isEmpty() ? like(v, day, count) : -1;
            if (like < 0) {
                var priced = priced(v, day, minutePrice, onDay(day, count));
                earned[day] = earned(look, priced, new About(v, day, List.of(), 0));
                if (!paying.isEmpty()) {
                    helpedDays |= 1 << day;
                    earned[day] = mostWithHelp(look, priced, earned[day], new About(v, day, paying, 0), prices);
                }
            } else {
                earned[day] = earned[like];
                for (int t = 0, known = found.size(); t < known; t++) {
                    var tour = found.get(t);
                    if (tour.day() == like) {
                        found.add(new DayTour(v, day, tour.series(), List.of(), tour.minutes()));
                    }
                }
            }
        }
        helpedDays = 0;
    }

    private static double earned(DayLook look, PricedDay day, About about) {
        return day.count() > 0 && day.windows().length > 0 ? look.earned(day, about) : 0;
    }

    /**
     * The most that visits and help earn together.
     *
     * @param alone what visits alone earn at most
     * @param about with all help that pays
     */
    private double mostWithHelp(DayLook look, PricedDay day, double alone, About about, PartPrices prices) {
        var sets = Help.sets(about.helps);
        if (sets.isEmpty()) {
            // No set gains more than all help, on top of a day of visits.
            return alone + net(about.helps, prices, day.minutePrice());
        }
        double most = alone;
        for (var set : sets.get()) {
            double net = net(set, prices, day.minutePrice());
            var beside = new About(about.volunteer, about.dayOfWeek, set, Math.max(0, most - net));
            add(beside, new int[0], 0);
            most = Math.max(most, net + earned(look, Help.beside(set, day), beside));
        }
        return most;
    }

    private static double net(List<Help> set, PartPrices prices, double minutePrice) {
        return set.stream().mapToDouble(help -> prices.net(help, minutePrice)).sum();
    }

    private double beamed(PricedDay day, About about) {
        double best = beam.search(day);
        for (int t = 0; t < beam.tours(); t++) {
            add(about, beam.series(t), beam.minutes(t));
        }
        return best;
    }

    private void add(About about, int[] series, int minutes) {
        found.add(new DayTour(
                about.volunteer, about.dayOfWeek, series, about.helps, minutes + Help.minutes(about.helps)));
    }

    /** What the best tour earns that can be found in little time. */
    private double better(PricedDay day, About about, double known) {
        double best = tours.better(day, known);
        addChosen(about, tours);
        return best;
    }

    private void addChosen(About about, DayTours from) {
        if (from.chosenCount() > 0) {
            var series = IntStream.range(0, from.chosenCount())
                    .map(from::chosen)
                    .sorted()
                    .toArray();
            add(about, series, from.chosenMinutes());
        }
    }

    /** What the days looked at last earn together. */
    double earnedInAll() {
        return Arrays.stream(earned).sum();
    }

    /** Tours that were found last by {@link #search} or {@link #earnByWalks}. */
    List<DayTour> found() {
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
            if ((helpedDays >> one & 1) == 0
                    && Arrays.equals(table.windowEnds(v, one), table.windowEnds(v, day))
                    && sameVisits(one, day, count)) {
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

    private double earnDay(int v, int dayOfWeek, double minutePrice, int here, Sharpness sharpness) {
        var day = priced(v, dayOfWeek, minutePrice, here);
        if (sharpness == Sharpness.FOUND) {
            return found(dayOfWeek, day);
        }
        double most = rough.most(day);
        if (sharpness == Sharpness.ROUGH || most <= 0 || rough.isByTours()) {
            ask(dayOfWeek, rough);
            return most;
        }
        double byTours = tours.most(day);
        ask(dayOfWeek, tours);
        return Math.min(most, byTours);
    }

    private double found(int dayOfWeek, PricedDay day) {
        double best = narrow.search(day);
        if (narrow.tours() > 0) {
            for (int i : narrow.series(0)) {
                choose(dayOfWeek, i);
            }
            chosenMinutes[dayOfWeek] = narrow.minutes(0);
            askedMinutes += chosenMinutes[dayOfWeek];
        }
        return best;
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
