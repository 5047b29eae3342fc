package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NoGivingWhileInBedTest {
    @Test
    void personInABedDoesNotGiveThatDay() {
        var problem = county().service("CHAT")
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("p")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(2))
                .session("g", "SING", WEDNESDAY, "14:00-15:00")
                .home("H")
                .room("R", "H", 1)
                .stay("s", "p", MONDAY, 3)
                .volunteer("p")
                .problem();
        var plan = plan(problem)
                .visits("p", MONDAY, "r#1 09:00-09:30")
                .visits("p", TUESDAY, "r#2 09:00-09:30")
                .session("g", List.of(), "p");
        assertThat(Breaches.of(new NoGivingWhileInBed(), problem, plan)).isEmpty();
        plan.bed("s", "R", 1);
        assertThat(Breaches.of(new NoGivingWhileInBed(), problem, plan))
                .containsExactly("p | 2026-11-24 | s", "p | 2026-11-25 | s");
    }
}
