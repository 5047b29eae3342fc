package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.VolunteerBuilder;
import huzhu.model.service.ServiceKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class DayMinutesCapTest {
    private static PlanningProblem capped(UnaryOperator<VolunteerBuilder> limits) {
        return county().service("CHAT")
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.at(north(1)))
                .request("r", "e", "CHAT", r -> r.times(4))
                .session("g", "SING", MONDAY, "16:00-17:00")
                .volunteer("v", limits)
                .problem();
    }

    @Test
    void waysAndWaitingCount() {
        var problem = capped(v -> v.maxMinutesDay(90));
        assertThat(Breaches.of(
                        new DayMinutesCap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "r#2 09:30-10:00")))
                .isEmpty();
        assertThat(Breaches.of(
                        new DayMinutesCap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "r#2 09:31-10:01")))
                .containsExactly("v | 2026-11-23 | 91 | 90");
    }

    @Test
    void helpAtASessionCountsOnTheSameDay() {
        var problem = capped(v -> v.maxMinutesDay(119));
        assertThat(Breaches.of(
                        new DayMinutesCap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").session("g", List.of(), "v")))
                .containsExactly("v | 2026-11-23 | 120 | 119");
        assertThat(Breaches.of(
                        new DayMinutesCap(),
                        problem,
                        plan(problem).visits("v", TUESDAY, "r#1 09:00-09:30").session("g", List.of(), "v")))
                .isEmpty();
    }

    @Test
    void blankIsNoLimit() {
        var problem = capped(v -> v);
        assertThat(Breaches.of(
                        new DayMinutesCap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 08:15-08:45", "r#2 17:00-17:30")))
                .isEmpty();
    }
}
