package huzhu.solver.bound;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class TourPoolTest {

    @Test
    void pricesBalanceAtTheMostThatTheToursCanMeetInShares() {
        var problem = county().service("CALL", s -> s.minutes(40))
                .elder("e")
                .elder("f")
                .elder("g")
                .request("a", "e", "CALL", r -> r.days(MONDAY))
                .request("b", "f", "CALL", r -> r.days(MONDAY))
                .request("c", "g", "CALL", r -> r.days(MONDAY))
                .volunteer("u", v -> v.free(MONDAY, "08:00-12:00"))
                .volunteer("v", v -> v.free(MONDAY, "08:00-12:00"))
                .problem();
        var reach = new Reach(new PlanView(problem, Plan.EMPTY));
        var table = new PriceTable(reach, new LoneVisits(reach), series -> 40);
        var slots = PriceSlots.byDay(table);
        var pool = new TourPool(table, slots, new VisitDays(table, slots), Runnable::run);
        pool.add(new DayTour(0, 0, new int[] {0, 1}, List.of(), 80));
        pool.add(new DayTour(0, 0, new int[] {1, 2}, List.of(), 80));
        pool.add(new DayTour(1, 0, new int[] {0, 2}, List.of(), 80));
        pool.add(new DayTour(1, 0, new int[] {1, 2}, List.of(), 80));
        var price = new double[slots.length()];
        // Any two of these whole tours share a visit; by shares half of {0, 1}, {1, 2} and {0, 2} make all three
        // visits.
        assertThat(pool.balance(price, new double[table.volunteers])).isCloseTo(120, Percentage.withPercentage(1));
        for (int s = 0; s < price.length; s++) {
            assertThat(price[s]).isBetween(slots.least(s), slots.most(s));
        }
    }
}
