package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OneVisitAtATimeTest {
    private static PlanningProblem busyElder() {
        return county().service("CHAT")
                .service("LIFT", s -> s.caregivers(2))
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .request("r", "e", "CHAT")
                .request("q", "e", "CHAT")
                .request("l", "e", "LIFT")
                .request("s", "e", "SING")
                .session("g", "SING", MONDAY, "14:00-15:00")
                .volunteer("v")
                .volunteer("w")
                .problem();
    }

    @Test
    void oneVisitMayFollowAnotherAtOnce() {
        var problem = busyElder();
        var plan = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("w", MONDAY, "q#1 09:30-10:00");
        assertThat(Breaches.of(new OneVisitAtATime(), problem, plan)).isEmpty();
    }

    @Test
    void twoVisitsAtOnceAreForbidden() {
        var problem = busyElder();
        var plan = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("w", MONDAY, "q#1 09:29-09:59");
        assertThat(Breaches.of(new OneVisitAtATime(), problem, plan)).containsExactly("e | 2026-11-23 | r#1 | q#1 | 1");
    }

    @Test
    void sessionCountsAsAVisit() {
        var problem = busyElder();
        var before = plan(problem).visits("v", MONDAY, "r#1 13:30-14:00").session("g", List.of("s#1 e"));
        var during = plan(problem).visits("v", MONDAY, "r#1 13:45-14:15").session("g", List.of("s#1 e"));
        assertThat(Breaches.of(new OneVisitAtATime(), problem, before)).isEmpty();
        assertThat(Breaches.of(new OneVisitAtATime(), problem, during))
                .containsExactly("e | 2026-11-23 | r#1 | s#1 | 15");
    }

    @Test
    void twoCaregiversOfOneVisitAreOneVisit() {
        var problem = busyElder();
        var plan = plan(problem).visits("v", MONDAY, "l#1 09:00-09:30").visits("w", MONDAY, "l#1 09:00-09:30");
        assertThat(Breaches.of(new OneVisitAtATime(), problem, plan)).isEmpty();
    }
}
