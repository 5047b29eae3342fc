package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class AllowedDayTest {
    @Test
    void visitLiesOnAnAllowedDay() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.days(MONDAY, FRIDAY))
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new AllowedDay(), problem, plan(problem).visits("v", FRIDAY, "r#1 09:00-09:30")))
                .isEmpty();
        assertThat(Breaches.of(new AllowedDay(), problem, plan(problem).visits("v", THURSDAY, "r#1 09:00-09:30")))
                .containsExactly("r#1 | 2026-11-26");
    }

    @Test
    void everyDayWillDoWhereNoneIsNamed() {
        var problem = county().service("CHAT", s -> s.perWeek(1))
                .elder("e")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new AllowedDay(), problem, plan(problem).visits("v", SUNDAY, "e:CHAT#1 09:00-09:30")))
                .isEmpty();
    }
}
