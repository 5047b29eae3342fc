package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import org.junit.jupiter.api.Test;

final class VisitWindowTest {
    private static CountyBuilder oneVisit() {
        return county().service("CHAT").elder("e").request("r", "e", "CHAT").volunteer("v");
    }

    @Test
    void visitMayFillItsWindowToTheMinute() {
        var problem = county().service("MEAL", s -> s.minutes(30).window("07:00-08:00;11:00-12:00"))
                .elder("e")
                .request("r", "e", "MEAL")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 07:00-07:30")))
                .isEmpty();
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 11:30-12:00")))
                .isEmpty();
    }

    @Test
    void oneMinuteEarlyOrLateIsForbidden() {
        var problem = county().service("MEAL", s -> s.minutes(30).window("07:00-08:00;11:00-12:00"))
                .elder("e")
                .request("r", "e", "MEAL")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 10:59-11:29")))
                .containsExactly("r#1 | 10:59 | 30 | 07:00-08:00;11:00-12:00");
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 07:31-08:01")))
                .containsExactly("r#1 | 07:31 | 30 | 07:00-08:00;11:00-12:00");
    }

    @Test
    void touchingWindowsAreTwo() {
        var problem = county().service("MEAL", s -> s.minutes(30).window("07:00-08:00;08:00-09:00"))
                .elder("e")
                .request("r", "e", "MEAL")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 07:45-08:15")))
                .containsExactly("r#1 | 07:45 | 30 | 07:00-08:00;08:00-09:00");
    }

    @Test
    void blankWindowIsTheWholeDay() {
        var problem = oneVisit().problem();
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 23:30-24:00")))
                .isEmpty();
        assertThat(Breaches.of(new VisitWindow(), problem, plan(problem).visits("v", MONDAY, "r#1 23:31-24:01")))
                .containsExactly("r#1 | 23:31 | 30 | 00:00-24:00");
    }
}
