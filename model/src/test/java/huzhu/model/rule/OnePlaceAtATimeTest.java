package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OnePlaceAtATimeTest {
    private static PlanningProblem visitAndSession() {
        return county().service("CHAT")
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .request("r", "e", "CHAT")
                .session("g", "SING", MONDAY, "09:00-10:00")
                .volunteer("v")
                .problem();
    }

    @Test
    void comingHomeAndLeavingAtOnceIsAllowed() {
        var problem = visitAndSession();
        assertThat(Breaches.of(
                        new OnePlaceAtATime(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 08:30-09:00").session("g", List.of(), "v")))
                .isEmpty();
    }

    @Test
    void oneMinuteAtTwoPlacesIsForbidden() {
        var problem = visitAndSession();
        assertThat(Breaches.of(
                        new OnePlaceAtATime(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 08:31-09:01").session("g", List.of(), "v")))
                .containsExactly("v | 2026-11-23 | 08:31 | 09:01 | 09:00 | 10:00");
    }

    @Test
    void sameHourOnAnotherDayIsAllowed() {
        var problem = visitAndSession();
        assertThat(Breaches.of(
                        new OnePlaceAtATime(),
                        problem,
                        plan(problem).visits("v", TUESDAY, "r#1 09:00-09:30").session("g", List.of(), "v")))
                .isEmpty();
    }
}
