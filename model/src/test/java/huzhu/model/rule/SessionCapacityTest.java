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

final class SessionCapacityTest {
    private static CountyBuilder singing() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION).window("09:00-11:00"))
                .service("TEACH", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING", r -> r.days(MONDAY))
                .request("q", "f", "SING");
    }

    @Test
    void noMoreComeThanThereArePlaces() {
        var problem = singing()
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.capacity(1))
                .problem();
        assertThat(Breaches.of(new SessionCapacity(), problem, plan(problem).session("g", List.of("r#1 e"))))
                .isEmpty();
        assertThat(Breaches.of(new SessionCapacity(), problem, plan(problem).session("g", List.of("r#1 e", "q#1 f"))))
                .containsExactly("g | 2 | 1");
    }

    @Test
    void sessionNamedTwiceIsOneSession() {
        var problem = singing()
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.capacity(1))
                .problem();
        assertThat(Breaches.of(
                        new SessionCapacity(),
                        problem,
                        plan(problem).session("g", List.of("r#1 e")).session("g", List.of("q#1 f"))))
                .containsExactly("g | 2 | 1");
    }
}
