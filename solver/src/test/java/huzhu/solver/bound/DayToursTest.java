package huzhu.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
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
            PriceTable table, int volunteer, int[] windows, double minutePrice, int[] series, double[] nets) {

        double bestOfAllOrders() {
            int cap = Math.min(
                    table.dayCap[volunteer],
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
                    table.dayCap[volunteer],
                    table.visitsCap[volunteer],
                    minutePrice,
                    series,
                    nets,
                    series.length);
        }
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
        return new Day(table, v, table.windowEnds(v, day), minutePrice, series, nets);
    }

    @Test
    void toursEarnWhatTheBestOfAllOrdersEarnsAndTheRoughAnswerNoLess() {
        int earning = 0;
        for (long seed = 1; seed <= 25; seed++) {
            var reach = new Reach(new PlanView(RandomCounty.problem(seed, RandomCounty.Size.SMALL), Plan.EMPTY));
            var table = new PriceTable(
                    reach, new LoneVisits(reach), series -> series.care().careMinutes());
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
            var reach = new Reach(new PlanView(RandomCounty.problem(seed, size), Plan.EMPTY));
            var table = new PriceTable(
                    reach, new LoneVisits(reach), series -> series.care().careMinutes());
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
}
