package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class WithinDemandTest {
    private static PlanningProblem threeNights() {
        return county().service("CHAT", s -> s.gapDays(3))
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(3))
                .home("H")
                .room("R", "H", 1)
                .stay("s", "e", MONDAY, 3)
                .volunteer("v")
                .volunteer("e")
                .problem();
    }

    @Test
    void bedTakesVisitsOutOfTheDemand() {
        var problem = threeNights();
        var plan = plan(problem)
                .bed("s", "R", 1)
                .visits("v", MONDAY, "r#1 09:00-09:30")
                .visits("v", THURSDAY, "r#2 09:00-09:30");
        assertThat(Breaches.of(new WithinDemand(), problem, plan)).isEmpty();
    }

    @Test
    void occurrenceThatTheHomeMeetsIsNotVisited() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(3).days(MONDAY, TUESDAY, WEDNESDAY))
                .home("H")
                .room("R", "H", 1)
                .stay("s", "e", MONDAY, 2)
                .volunteer("v")
                .problem();
        var visits = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("v", WEDNESDAY, "r#3 09:00-09:30");
        assertThat(Breaches.of(new WithinDemand(), problem, visits)).isEmpty();
        visits.bed("s", "R", 1);
        assertThat(Breaches.of(new WithinDemand(), problem, visits)).containsExactly("r#3 | 2 | 3");
    }
}
