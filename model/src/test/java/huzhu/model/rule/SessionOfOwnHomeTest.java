package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionOfOwnHomeTest {
    private static CountyBuilder singing() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION).window("09:00-11:00"))
                .service("TEACH", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING", r -> r.days(MONDAY))
                .request("q", "f", "SING");
    }

    @Test
    void elderInABedAttendsSessionsOfThatHome() {
        var problem = singing()
                .home("H")
                .home("K")
                .room("R", "H", 1)
                .stay("s", "f", MONDAY, 2)
                .session("here", "SING", TUESDAY, "09:00-10:00", s -> s.inHome("H", CountyBuilder.MIDDLE))
                .session("there", "SING", TUESDAY, "09:00-10:00", s -> s.inHome("K", CountyBuilder.MIDDLE))
                .session("hall", "SING", TUESDAY, "09:00-10:00")
                .session("before", "SING", MONDAY, "09:00-10:00")
                .problem();
        assertThat(Breaches.of(
                        new SessionOfOwnHome(),
                        problem,
                        plan(problem).bed("s", "R", 1).session("here", List.of("q#1 f"))))
                .isEmpty();
        assertThat(Breaches.of(
                        new SessionOfOwnHome(),
                        problem,
                        plan(problem).bed("s", "R", 1).session("before", List.of("q#1 f"))))
                .isEmpty();
        assertThat(Breaches.of(
                        new SessionOfOwnHome(),
                        problem,
                        plan(problem).bed("s", "R", 1).session("there", List.of("q#1 f"))))
                .containsExactly("q#1 | there | H");
        assertThat(Breaches.of(
                        new SessionOfOwnHome(),
                        problem,
                        plan(problem).bed("s", "R", 1).session("hall", List.of("q#1 f"))))
                .containsExactly("q#1 | hall | H");
        assertThat(Breaches.of(new SessionOfOwnHome(), problem, plan(problem).session("hall", List.of("q#1 f"))))
                .isEmpty();
    }
}
