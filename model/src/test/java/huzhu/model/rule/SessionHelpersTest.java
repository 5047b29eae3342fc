package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionHelpersTest {
    private static CountyBuilder singing() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION).window("09:00-11:00"))
                .service("TEACH", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING", r -> r.days(MONDAY))
                .request("q", "f", "SING");
    }

    @Test
    void oneHelperForEveryFewElders() {
        var problem = singing()
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.helpersPer(1))
                .volunteer("v")
                .volunteer("w")
                .problem();
        assertThat(Breaches.of(
                        new SessionHelpers(), problem, plan(problem).session("g", List.of("r#1 e", "q#1 f"), "v", "w")))
                .isEmpty();
        assertThat(Breaches.of(
                        new SessionHelpers(), problem, plan(problem).session("g", List.of("r#1 e", "q#1 f"), "v")))
                .containsExactly("g | 1 | 2 | ");
        assertThat(Breaches.of(
                        new SessionHelpers(), problem, plan(problem).session("g", List.of("r#1 e", "q#1 f"), "v", "v")))
                .containsExactly("g | 1 | 2 | ");
    }

    @Test
    void startedGroupNeedsAFurtherHelper() {
        var problem = singing()
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.helpersPer(2))
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(
                        new SessionHelpers(), problem, plan(problem).session("g", List.of("r#1 e", "q#1 f"), "v")))
                .isEmpty();
        assertThat(Breaches.of(new SessionHelpers(), problem, plan(problem).session("g", List.of("r#1 e"))))
                .containsExactly("g | 0 | 1 | ");
    }

    @Test
    void oneHelperHasAllHostSkills() {
        var problem = singing()
                .session(
                        "g", "SING", MONDAY, "09:00-10:00", s -> s.helpersPer(1).hostSkills("music", "first-aid"))
                .volunteer("host", v -> v.skills("music", "first-aid"))
                .volunteer("singer", v -> v.skills("music"))
                .volunteer("aid", v -> v.skills("first-aid"))
                .problem();
        assertThat(Breaches.of(
                        new SessionHelpers(),
                        problem,
                        plan(problem).session("g", List.of("r#1 e", "q#1 f"), "singer", "host")))
                .isEmpty();
        assertThat(Breaches.of(
                        new SessionHelpers(),
                        problem,
                        plan(problem).session("g", List.of("r#1 e", "q#1 f"), "singer", "aid")))
                .containsExactly("g | 2 | 2 | first-aid;music");
    }
}
