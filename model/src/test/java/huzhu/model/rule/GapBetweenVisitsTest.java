package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GapBetweenVisitsTest {
    private static PlanningProblem twice() {
        return county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(2))
                .volunteer("v")
                .problem();
    }

    @Test
    void gapIsCountedInDays() {
        var problem = county().service("WASH", s -> s.gapDays(2))
                .elder("e")
                .request("r", "e", "WASH", r -> r.times(3))
                .volunteer("v")
                .problem();
        var kept = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("v", WEDNESDAY, "r#2 09:00-09:30");
        assertThat(Breaches.of(new GapBetweenVisits(), problem, kept)).isEmpty();
        var broken = kept.visits("v", THURSDAY, "r#3 09:00-09:30");
        assertThat(Breaches.of(new GapBetweenVisits(), problem, broken)).containsExactly("r#2 | r#3 | 1 | 2");
    }

    @Test
    void orderOfOccurrencesIsFree() {
        var problem = twice();
        var plan = plan(problem).visits("v", FRIDAY, "r#1 09:00-09:30").visits("v", MONDAY, "r#2 09:00-09:30");
        assertThat(Breaches.of(new GapBetweenVisits(), problem, plan)).isEmpty();
    }

    @Test
    void twoOccurrencesNeverShareADay() {
        var problem = twice();
        var plan = plan(problem).visits("v", FRIDAY, "r#1 09:00-09:30", "r#2 15:00-15:30");
        assertThat(Breaches.of(new GapBetweenVisits(), problem, plan)).containsExactly("r#1 | r#2 | 0 | 1");
    }

    @Test
    void occurrencesOfDifferentRequestsMayShareADay() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT")
                .request("q", "e", "CHAT")
                .volunteer("v")
                .problem();
        var plan = plan(problem).visits("v", FRIDAY, "r#1 09:00-09:30", "q#1 15:00-15:30");
        assertThat(Breaches.of(new GapBetweenVisits(), problem, plan)).isEmpty();
    }

    @Test
    void placesInSessionsKeepTheGapToo() {
        var problem = county().service("SING", s -> s.kind(ServiceKind.SESSION).gapDays(2))
                .elder("e")
                .request("r", "e", "SING", r -> r.times(2))
                .session("mon", "SING", MONDAY, "09:00-10:00")
                .session("tue", "SING", TUESDAY, "09:00-10:00")
                .session("wed", "SING", WEDNESDAY, "09:00-10:00")
                .problem();
        var kept = plan(problem).session("mon", List.of("r#1 e")).session("wed", List.of("r#2 e"));
        var broken = plan(problem).session("mon", List.of("r#1 e")).session("tue", List.of("r#2 e"));
        assertThat(Breaches.of(new GapBetweenVisits(), problem, kept)).isEmpty();
        assertThat(Breaches.of(new GapBetweenVisits(), problem, broken)).containsExactly("r#1 | r#2 | 1 | 2");
    }
}
