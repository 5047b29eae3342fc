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

final class SessionMinimumTest {
    private static CountyBuilder singing() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION).window("09:00-11:00"))
                .service("TEACH", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING", r -> r.days(MONDAY))
                .request("q", "f", "SING");
    }

    @Test
    void sessionForTooFewIsCancelled() {
        var problem = singing()
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.minAttendance(2))
                .problem();
        assertThat(Breaches.of(new SessionMinimum(), problem, plan(problem).session("g", List.of("r#1 e", "q#1 f"))))
                .isEmpty();
        assertThat(Breaches.of(new SessionMinimum(), problem, plan(problem).session("g", List.of("r#1 e"))))
                .containsExactly("g | 1 | 2");
        assertThat(Breaches.of(new SessionMinimum(), problem, plan(problem))).isEmpty();
    }
}
