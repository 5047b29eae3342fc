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

final class SeatMatchesSessionTest {
    private static CountyBuilder singing() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION).window("09:00-11:00"))
                .service("TEACH", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING", r -> r.days(MONDAY))
                .request("q", "f", "SING");
    }

    @Test
    void serviceDayAndTimeMatch() {
        var problem = singing().session("g", "SING", MONDAY, "09:00-11:00").problem();
        assertThat(Breaches.of(new SeatMatchesSession(), problem, plan(problem).session("g", List.of("r#1 e"))))
                .isEmpty();
    }

    @Test
    void otherServiceDayOrTimeIsForbidden() {
        var problem = singing()
                .session("teach", "TEACH", MONDAY, "09:00-10:00")
                .session("tue", "SING", TUESDAY, "09:00-10:00")
                .session("late", "SING", MONDAY, "10:00-11:01")
                .problem();
        assertThat(Breaches.of(new SeatMatchesSession(), problem, plan(problem).session("teach", List.of("r#1 e"))))
                .containsExactly("r#1 | teach | TEACH | 2026-11-23 | 09:00-10:00");
        assertThat(Breaches.of(
                        new SeatMatchesSession(), problem, plan(problem).session("tue", List.of("r#1 e", "q#1 f"))))
                .containsExactly("r#1 | tue | SING | 2026-11-24 | 09:00-10:00");
        assertThat(Breaches.of(new SeatMatchesSession(), problem, plan(problem).session("late", List.of("r#1 e"))))
                .containsExactly("r#1 | late | SING | 2026-11-23 | 10:00-11:01");
    }
}
