package huzhu.solver.bound;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class VisitDaysTest {

    private static PriceTable table(PlanningProblem problem) {
        var reach = new Reach(new PlanView(problem, Plan.EMPTY));
        return new PriceTable(
                reach, new LoneVisits(reach), series -> series.care().careMinutes());
    }

    @Test
    void aSeriesHasItsDearestDaysThatKeepItsGap() {
        var table = table(county().service("CALL")
                .elder("e")
                .request(
                        "r", "e", "CALL", r -> r.times(2).gapDays(3).days(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY))
                .volunteer("v")
                .problem());
        var slots = PriceSlots.byDay(table);
        double[] price = {1, 5, 6, 2, 4, 9, 9};
        var asked = new double[slots.length()];
        assertThat(new VisitDays(table, slots).most(price, asked)).isEqualTo(5 + 4);
        assertThat(asked).containsExactly(0, 1, 0, 0, 1, 0, 0);
    }

    @Test
    void aVisitByTwoBringsInTheDearestTwoWhoCouldStartTogether() {
        var table = table(county().service("LIFT", s -> s.minutes(30).caregivers(2))
                .elder("e")
                .request("r", "e", "LIFT", r -> r.days(MONDAY, TUESDAY))
                .volunteer("a", v -> v.free(MONDAY, "08:00-10:00"))
                .volunteer("b", v -> v.free(MONDAY, "09:00-12:00").free(TUESDAY, "08:00-12:00"))
                .volunteer("c", v -> v.free(MONDAY, "11:00-12:00"))
                .problem());
        var slots = PriceSlots.byDay(table);
        var price = new double[slots.length()];
        price[slots.of(0, 0, 0)] = 3;
        price[slots.of(1, 0, 0)] = -1;
        price[slots.of(1, 0, 1)] = 50;
        price[slots.of(2, 0, 0)] = 10;
        var asked = new double[slots.length()];
        // Not a and c together, whose times do not meet; and on Tuesday b is alone.
        assertThat(new VisitDays(table, slots).most(price, asked)).isEqualTo(-1 + 10);
        assertThat(asked[slots.of(1, 0, 0)]).isEqualTo(1);
        assertThat(asked[slots.of(2, 0, 0)]).isEqualTo(1);
        assertThat(asked[slots.of(0, 0, 0)]).isZero();
    }

    @Test
    void noSetOfDaysAndCouplesThatRulesAllowBringsInMore() {
        for (long seed = 1; seed <= 20; seed++) {
            var table = table(RandomCounty.problem(seed, RandomCounty.Size.SMALL));
            var slots = PriceSlots.byDay(table);
            var price = new Random(seed).doubles(slots.length(), -5, 20).toArray();
            for (int i = 0; i < table.series; i++) {
                for (int day = 0; day < Reach.DAYS && table.caregivers(i) == 1; day++) {
                    price[Reach.DAYS * i + day] = Math.max(0, price[Reach.DAYS * i + day]);
                }
            }
            double most = 0;
            for (int i = 0; i < table.series; i++) {
                most += best(table, slots, price, i, 0, (int) table.parts[i] / table.caregivers(i));
            }
            assertThat(new VisitDays(table, slots).most(price, new double[slots.length()]))
                    .as("seed %d", seed)
                    .isCloseTo(most, Offset.offset(1e-9));
        }
    }

    /** Tries a visit on each day from one on, and none. */
    private static double best(PriceTable table, PriceSlots slots, double[] price, int i, int day, int visits) {
        if (day >= Reach.DAYS || visits == 0) {
            return 0;
        }
        double best = best(table, slots, price, i, day + 1, visits);
        if ((table.days(i) & 1 << day) != 0) {
            double rest = best(table, slots, price, i, day + table.gapDays(i), visits - 1);
            if (table.caregivers(i) == 1) {
                return Math.max(best, price[Reach.DAYS * i + day] + rest);
            }
            for (var couple : table.couples(i, day)) {
                double both = price[slots.of(couple[0], i, day)] + price[slots.of(couple[1], i, day)];
                best = Math.max(best, both + rest);
            }
        }
        return best;
    }
}
