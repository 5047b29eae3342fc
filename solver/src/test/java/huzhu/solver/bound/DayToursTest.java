package huzhu.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Holds both answers of what a day can earn to trying every order of a few visits. */
final class DayToursTest {
    private static final int MOST_VISITS = 6;
    private static final int MOST_VISITS_BY_WALKS = 7;

    /** One day of one volunteer, and the most that any order of its visits earns. */
    private record Day(
            PriceTable table,
            int volunteer,
            int[] windows,
            int capMinutes,
            double minutePrice,
            int[] series,
            double[] nets) {

        double bestOfAllOrders() {
            int cap = Math.min(
                    capMinutes,
                    IntStream.range(0, windows.length / 2)
                            .map(w -> windows[2 * w + 1] - windows[2 * w])
                            .sum());
            return windows.length == 0 ? 0 : extend(table.home[volunteer], windows[0], 0, 0, 0, 0, 0, cap);
        }

        private double extend(int at, int minute, int window, int used, int visits, int made, double earned, int cap) {
            int wayHome = way(at, table.home[volunteer]);
            double best = earned - minutePrice * wayHome;
            if (window + 2 < windows.length) {
                best = Math.max(
                        best,
                        extend(
                                table.home[volunteer],
                                windows[window + 2],
                                window + 2,
                                used + wayHome,
                                visits,
                                made,
                                earned - minutePrice * wayHome,
                                cap));
            }
            for (int i = 0; i < series.length && visits < table.visitsCap[volunteer]; i++) {
                int point = table.places.point(series[i]);
                int way = way(at, point);
                int minutes = table.places.minutes(series[i]);
                int back = way(point, table.home[volunteer]);
                int start = table.places.startFrom(series[i], minute + way);
                if ((made >> i & 1) == 0
                        && start >= 0
                        && start + minutes + back <= windows[window + 1]
                        && used + way + minutes + back <= cap) {
                    best = Math.max(
                            best,
                            extend(
                                    point,
                                    start + minutes,
                                    window,
                                    used + way + minutes,
                                    visits + 1,
                                    made | 1 << i,
                                    earned + nets[i] - minutePrice * way,
                                    cap));
                }
            }
            return best;
        }

        private int way(int from, int to) {
            return table.places.minutesBetween(from, to, table.minutesPerChord[volunteer]);
        }

        /** The day with those visits alone that an answer has chosen. */
        Day chosen(DayAnswer answer) {
            var kept =
                    IntStream.range(0, answer.chosenCount()).map(answer::chosen).toArray();
            assertThat(kept).doesNotHaveDuplicates();
            return new Day(
                    table,
                    volunteer,
                    windows,
                    capMinutes,
                    minutePrice,
                    kept,
                    IntStream.of(kept)
                            .mapToDouble(i -> nets[
                                    IntStream.range(0, series.length)
                                            .filter(k -> series[k] == i)
                                            .findFirst()
                                            .orElseThrow()])
                            .toArray());
        }

        double by(DayAnswer answer) {
            return answer.most(priced());
        }

        PricedDay priced() {
            return new PricedDay(
                    table.home[volunteer],
                    table.minutesPerChord[volunteer],
                    windows,
                    capMinutes,
                    table.visitsCap[volunteer],
                    minutePrice,
                    series,
                    nets,
                    series.length);
        }
    }

    /** Visits of a random county, worth their minutes. */
    private static PriceTable table(long seed, RandomCounty.Size size) {
        var reach = new Reach(new PlanView(RandomCounty.problem(seed, size), Plan.EMPTY));
        return new PriceTable(
                reach, new LoneVisits(reach), series -> series.care().careMinutes());
    }

    private static Day day(PriceTable table, int v, int day, Random random, int mostVisits) {
        double minutePrice = random.nextInt(3) * 0.4;
        var series = IntStream.range(table.firstPair[v], table.firstPair[v + 1])
                .filter(pair -> (table.pairDays[pair] >> day & 1) != 0)
                .map(pair -> table.pairSeries[pair])
                .limit(mostVisits)
                .toArray();
        var nets = IntStream.of(series)
                .mapToDouble(i -> table.minutes[i] * (0.05 + random.nextDouble()))
                .toArray();
        return new Day(table, v, table.windowEnds(v, day), table.dayCap[v], minutePrice, series, nets);
    }

    @Test
    void toursEarnWhatTheBestOfAllOrdersEarnsAndTheRoughAnswerNoLess() {
        int earning = 0;
        for (long seed = 1; seed <= 25; seed++) {
            var table = table(seed, RandomCounty.Size.SMALL);
            var random = new Random(seed);
            for (int v = 0; v < table.volunteers; v++) {
                for (int d = 0; d < Reach.DAYS; d++) {
                    var day = day(table, v, d, random, MOST_VISITS);
                    if (day.series().length > 0) {
                        double best = day.bestOfAllOrders();
                        assertThat(day.by(new DayTours(table.places)))
                                .as("seed %d, volunteer %d, day %d", seed, v, d)
                                .isCloseTo(best, Offset.offset(1e-6));
                        assertThat(day.by(new DayPrices(table.places))).isGreaterThanOrEqualTo(best - 1e-6);
                        var tours = new DayTours(table.places);
                        assertThat(tours.better(day.priced(), best / 2)).isCloseTo(best, Offset.offset(1e-6));
                        assertThat(day.chosen(tours).bestOfAllOrders()).isCloseTo(best, Offset.offset(1e-6));
                        tours.better(day.priced(), best + 1);
                        assertThat(tours.chosenCount()).isZero();
                        earning += best > 0 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(earning).isGreaterThan(100);
    }

    /** Few beginnings, so that walks and what they rule out must do; more, so that they help to find the answer. */
    @Test
    void byWalksNoLessIsPromisedThanTheBestOfAllOrdersEarnsAndHardlyMoreWithMoreBeginnings() {
        int looked = 0;
        int sharper = 0;
        int named = 0;
        for (long seed = 1; seed <= 24; seed++) {
            var size = seed % 8 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var table = table(seed, size);
            var random = new Random(seed);
            for (int v = 0; v < Math.min(10, table.volunteers); v++) {
                for (int d = 0; d < Reach.DAYS; d++) {
                    var day = day(table, v, d, random, MOST_VISITS_BY_WALKS);
                    if (day.series().length > 1) {
                        double best = day.bestOfAllOrders();
                        for (int few : new int[] {1, 5, 2_000}) {
                            double known = best * random.nextDouble();
                            var tours = new DayTours(table.places, 1, few);
                            double most = tours.mostByWalks(day.priced(), known);
                            if (tours.chosenCount() > 0) {
                                assertThat(day.chosen(tours).bestOfAllOrders()).isGreaterThan(known);
                                named++;
                            }
                            assertThat(most)
                                    .as("seed %d, volunteer %d, day %d, %d beginnings", seed, v, d, few)
                                    .isGreaterThanOrEqualTo(best - 1e-6);
                            if (few > 5) {
                                assertThat(most).isLessThanOrEqualTo(best * 1.005 + 1e-6);
                            } else if (best > 0 && most < day.by(new DayTours(table.places, 1, 1)) - 1e-6) {
                                sharper++;
                            }
                        }
                        double found = new TourBeam(table.places).search(day.priced());
                        assertThat(found).isLessThanOrEqualTo(best + 1e-6);
                        looked += best > 0 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(200);
        assertThat(sharper).isGreaterThan(50);
        assertThat(named).isGreaterThan(50);
    }

    @Test
    void withFewComparisonsNoLessIsPromised() {
        int looked = 0;
        for (long seed = 1; seed <= 12; seed++) {
            var table = table(seed, RandomCounty.Size.SMALL);
            var random = new Random(seed);
            for (int v = 0; v < table.volunteers; v++) {
                for (int d = 0; d < Reach.DAYS; d++) {
                    var day = day(table, v, d, random, MOST_VISITS);
                    double best = day.series().length > 0 ? day.bestOfAllOrders() : 0;
                    for (long looks : best > 0 ? new long[] {0, 1, 3} : new long[0]) {
                        assertThat(new DayTours(table.places, 5, 5, looks).most(day.priced()))
                                .isGreaterThanOrEqualTo(best - 1e-6);
                        assertThat(new DayTours(table.places, 5, 5, looks)
                                        .mostByWalks(day.priced(), best * random.nextDouble()))
                                .isGreaterThanOrEqualTo(best - 1e-6);
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
    }

    @Test
    void besideHelpAWeekEarnsWhatTheBestOfAllSetsAndOrdersEarns() {
        int helped = 0;
        for (long seed = 1; seed <= 24; seed++) {
            var view = new PlanView(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING), Plan.EMPTY);
            var reach = new Reach(view);
            var table = new PriceTable(
                    reach,
                    new LoneVisits(reach),
                    series -> series.care().careMinutes(),
                    new PricedSessions(view, series -> 60));
            var slots = PriceSlots.byDay(table);
            var random = new Random(seed);
            var price = randomPrices(table, slots, random);
            var prices = new PartPrices(slots, price);
            for (int v = 0; v < table.volunteers; v++) {
                double minutePrice = random.nextInt(3) * 0.2;
                double best = 0;
                for (int d = 0; d < Reach.DAYS; d++) {
                    double alone = beside(table, prices, v, d, minutePrice, List.of());
                    double most = bestOfAllSets(table, prices, v, d, minutePrice, List.of(), 0);
                    helped += most > alone + 1e-6 && alone > 0 ? 1 : 0;
                    best += most;
                }
                var week = new WeekPrices(table);
                week.earnByWalks(v, prices, minutePrice, new DayTours(table.places, 2_000));
                assertThat(week.earnedInAll())
                        .as("seed %d, volunteer %d", seed, v)
                        .isBetween(best - 1e-6, best * 1.005 + 1e-6);
            }
        }
        assertThat(helped).isGreaterThan(100);
    }

    /** Prices at which each volunteer gains by a few visits of a day alone, so that all their orders can be tried. */
    private static double[] randomPrices(PriceTable table, PriceSlots slots, Random random) {
        var price = new double[slots.length()];
        for (int slot = 0; slot < price.length; slot++) {
            price[slot] = slot < slots.firstOfSessions() ? slots.most(slot) : -80 * random.nextDouble();
        }
        var gaining = new int[table.volunteers * Reach.DAYS];
        for (int v = 0; v < table.volunteers; v++) {
            for (int pair = table.firstPair[v]; pair < table.firstPair[v + 1]; pair++) {
                for (int d = 0; d < Reach.DAYS; d++) {
                    int i = table.pairSeries[pair];
                    int day = d;
                    var able = IntStream.range(0, table.volunteers)
                            .filter(u -> canServe(table, u, i, day))
                            .toArray();
                    if (random.nextInt(3) == 0 && IntStream.of(able).allMatch(u -> gaining[u * Reach.DAYS + day] < 3)) {
                        price[slots.of(pair, d)] = slots.most(slots.of(pair, d)) * random.nextDouble() / 2;
                        IntStream.of(able).forEach(u -> gaining[u * Reach.DAYS + day]++);
                    }
                }
            }
        }
        return price;
    }

    private static boolean canServe(PriceTable table, int v, int series, int day) {
        return IntStream.range(table.firstPair[v], table.firstPair[v + 1])
                .anyMatch(pair -> table.pairSeries[pair] == series && (table.pairDays[pair] >> day & 1) != 0);
    }

    /** The most over all sets of help from one on that do not meet those in the set. */
    private static double bestOfAllSets(
            PriceTable table, PartPrices prices, int v, int d, double minutePrice, List<Help> set, int from) {
        double best = beside(table, prices, v, d, minutePrice, set);
        var all = table.sessions.helps(v, d);
        for (int k = from; k < all.length; k++) {
            var help = all[k];
            if (set.stream().noneMatch(other -> help.leave() < other.back() && other.leave() < help.back())) {
                var more = new ArrayList<>(set);
                more.add(help);
                best = Math.max(best, bestOfAllSets(table, prices, v, d, minutePrice, more, k + 1));
            }
        }
        return best;
    }

    /** What some help and the best order of visits in the minutes that it leaves earn. */
    private static double beside(
            PriceTable table, PartPrices prices, int v, int d, double minutePrice, List<Help> set) {
        var free = new boolean[24 * 60 + 1];
        var windows = table.windowEnds(v, d);
        for (int w = 0; w < windows.length; w += 2) {
            Arrays.fill(free, windows[w], windows[w + 1], true);
        }
        double earned = 0;
        int minutes = 0;
        for (var help : set) {
            Arrays.fill(free, help.leave(), help.back(), false);
            minutes += help.back() - help.leave();
            earned += prices.net(help, minutePrice);
        }
        // Touching windows stay apart, as a tour keeps to one.
        var ends = IntStream.builder();
        for (int w = 0; w < windows.length; w += 2) {
            for (int m = windows[w]; m < windows[w + 1]; m++) {
                if (free[m] && (m == windows[w] || !free[m - 1])) {
                    ends.add(m);
                }
                if (free[m] && (m + 1 == windows[w + 1] || !free[m + 1])) {
                    ends.add(m + 1);
                }
            }
        }
        var pairs = IntStream.range(table.firstPair[v], table.firstPair[v + 1])
                .filter(pair -> (table.pairDays[pair] >> d & 1) != 0 && net(table, prices, pair, d, minutePrice) > 0)
                .toArray();
        return earned
                + new Day(
                                table,
                                v,
                                ends.build().toArray(),
                                table.dayCap[v] - minutes,
                                minutePrice,
                                IntStream.of(pairs)
                                        .map(pair -> table.pairSeries[pair])
                                        .toArray(),
                                IntStream.of(pairs)
                                        .mapToDouble(pair -> net(table, prices, pair, d, minutePrice))
                                        .toArray())
                        .bestOfAllOrders();
    }

    private static double net(PriceTable table, PartPrices prices, int pair, int day, double minutePrice) {
        int i = table.pairSeries[pair];
        return table.worth[i] - prices.of(pair, day) - minutePrice * table.minutes[i];
    }
}
