package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.VolunteerBuilder;
import huzhu.model.service.ServiceKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class VisitsPerDayCapTest {
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
    void visitsOfAllToursOfADayAddUp() {
        var problem = capped(v -> v.maxVisitsDay(2).freeDaily("08:00-12:00;12:00-18:00"));
        var plan = plan(problem)
                .tour("v", MONDAY, "08:00-12:00", "r#1 09:00-09:30", "r#2 10:00-10:30")
                .tour("v", TUESDAY, "08:00-12:00", "r#3 09:00-09:30");
        assertThat(Breaches.of(new VisitsPerDayCap(), problem, plan)).isEmpty();
        plan.tour("v", MONDAY, "12:00-18:00", "r#4 14:00-14:30");
        assertThat(Breaches.of(new VisitsPerDayCap(), problem, plan)).containsExactly("v | 2026-11-23 | 3 | 2");
    }

    @Test
    void helpAtASessionIsNoVisit() {
        var problem = capped(v -> v.maxVisitsDay(1));
        assertThat(Breaches.of(
                        new VisitsPerDayCap(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").session("g", List.of(), "v")))
                .isEmpty();
    }
}
