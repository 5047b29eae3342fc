package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.VolunteerBuilder;
import huzhu.model.service.ServiceKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class WeekMinutesCapTest {
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
    void daysAddUp() {
        var problem = capped(v -> v.maxMinutesWeek(120));
        var plan = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("v", FRIDAY, "r#2 09:00-09:30");
        assertThat(Breaches.of(new WeekMinutesCap(), problem, plan)).isEmpty();
        plan.visits("v", SUNDAY, "r#3 09:00-09:30");
        assertThat(Breaches.of(new WeekMinutesCap(), problem, plan)).containsExactly("v | 180 | 120");
    }

    @Test
    void helpAtASessionCounts() {
        var problem = capped(v -> v.maxMinutesWeek(119));
        assertThat(Breaches.of(
                        new WeekMinutesCap(),
                        problem,
                        plan(problem).visits("v", FRIDAY, "r#1 09:00-09:30").session("g", List.of(), "v")))
                .containsExactly("v | 120 | 119");
    }
}
