package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AvailabilityWindowTest {
    private static PlanningProblem quarterOfAnHourAway() {
        return county().service("CHAT")
                .elder("e", e -> e.at(north(1)))
                .request("r", "e", "CHAT")
                .volunteer("v", v -> v.free(MONDAY, "09:00-10:00"))
                .problem();
    }

    private static PlanningProblem singing(String free) {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.at(north(1)))
                .volunteer("v", v -> v.freeDaily(free))
                .problem();
    }

    @Test
    void outingMayFillTheWindowToTheMinute() {
        var problem = quarterOfAnHourAway();
        assertThat(Breaches.of(
                        new AvailabilityWindow(),
                        problem,
                        plan(problem).tour("v", MONDAY, "09:00-10:00", "r#1 09:15-09:45")))
                .isEmpty();
    }

    @Test
    void leavingAMinuteEarlyOrBackAMinuteLateIsForbidden() {
        var problem = quarterOfAnHourAway();
        assertThat(Breaches.of(
                        new AvailabilityWindow(),
                        problem,
                        plan(problem).tour("v", MONDAY, "09:00-10:00", "r#1 09:14-09:44")))
                .containsExactly("v | 2026-11-23 | 08:59 | 09:59 | 09:00-10:00");
        assertThat(Breaches.of(
                        new AvailabilityWindow(),
                        problem,
                        plan(problem).tour("v", MONDAY, "09:00-10:00", "r#1 09:16-09:46")))
                .containsExactly("v | 2026-11-23 | 09:01 | 10:01 | 09:00-10:00");
    }

    @Test
    void windowOfATourIsOneOfThatDay() {
        var problem = quarterOfAnHourAway();
        assertThat(Breaches.of(
                        new AvailabilityWindow(),
                        problem,
                        plan(problem).tour("v", MONDAY, "08:00-18:00", "r#1 09:15-09:45")))
                .containsExactly("v | 2026-11-23 | 09:00 | 10:00 | 08:00-18:00");
        assertThat(Breaches.of(
                        new AvailabilityWindow(),
                        problem,
                        plan(problem).tour("v", TUESDAY, "09:00-10:00", "r#1 09:15-09:45")))
                .containsExactly("v | 2026-11-24 | 09:00 | 10:00 | 09:00-10:00");
    }

    @Test
    void helpLiesInOneWindowWithBothWays() {
        var problem = singing("08:45-10:15");
        assertThat(Breaches.of(new AvailabilityWindow(), problem, plan(problem).session("g", List.of(), "v")))
                .isEmpty();
    }

    @Test
    void helpAcrossTouchingWindowsIsForbidden() {
        var problem = singing("08:00-09:00;09:00-12:00");
        assertThat(Breaches.of(new AvailabilityWindow(), problem, plan(problem).session("g", List.of(), "v")))
                .containsExactly("v | 2026-11-23 | 08:45 | 10:15 | 08:00-09:00;09:00-12:00");
    }
}
