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

final class NoVisitWhileInBedTest {
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
    void firstAndLastDayAreNotFullyInTheBed() {
        var problem = threeNights();
        var plan = plan(problem)
                .bed("s", "R", 1)
                .visits("v", MONDAY, "r#1 09:00-09:30")
                .visits("v", THURSDAY, "r#2 09:00-09:30");
        assertThat(Breaches.of(new NoVisitWhileInBed(), problem, plan)).isEmpty();
    }

    @Test
    void daysBetweenTwoNightsAre() {
        var problem = threeNights();
        var plan = plan(problem).visits("v", TUESDAY, "r#1 09:00-09:30").visits("v", WEDNESDAY, "r#2 09:00-09:30");
        assertThat(Breaches.of(new NoVisitWhileInBed(), problem, plan)).isEmpty();
        plan.bed("s", "R", 1);
        assertThat(Breaches.of(new NoVisitWhileInBed(), problem, plan))
                .containsExactly("r#1 | 2026-11-24 | e | s", "r#2 | 2026-11-25 | e | s");
    }
}
