package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GivingExcludesReceivingTest {
    private static PlanningProblem givesAndReceives() {
        return county().service("CHAT")
                .service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("e", e -> e.at(north(1)))
                .elder("p")
                .request("r", "e", "CHAT", r -> r.times(2))
                .request("own", "p", "CHAT")
                .request("s", "p", "SING")
                .session("g", "SING", MONDAY, "14:00-15:00")
                .volunteer("p")
                .volunteer("v")
                .problem();
    }

    @Test
    void receivingMayEndWhenThePersonLeavesHome() {
        var problem = givesAndReceives();
        var plan = plan(problem).visits("p", MONDAY, "r#1 10:00-10:30").visits("v", MONDAY, "own#1 09:15-09:45");
        assertThat(Breaches.of(new GivingExcludesReceiving(), problem, plan)).isEmpty();
    }

    @Test
    void wayAndWaitingCountAsAway() {
        var problem = givesAndReceives();
        var leaving = plan(problem).visits("p", MONDAY, "r#1 10:00-10:30").visits("v", MONDAY, "own#1 09:16-09:46");
        var waiting = plan(problem)
                .visits("p", MONDAY, "r#1 10:00-10:30", "r#2 15:00-15:30")
                .visits("v", MONDAY, "own#1 12:00-12:30");
        assertThat(Breaches.of(new GivingExcludesReceiving(), problem, leaving))
                .containsExactly("p | 2026-11-23 | own#1 | 09:45 | 10:45");
        assertThat(Breaches.of(new GivingExcludesReceiving(), problem, waiting))
                .containsExactly("p | 2026-11-23 | own#1 | 09:45 | 15:45");
    }

    @Test
    void nobodyHelpsAndAttendsAtOnce() {
        var problem = givesAndReceives();
        assertThat(Breaches.of(
                        new GivingExcludesReceiving(), problem, plan(problem).session("g", List.of("s#1 p"), "p")))
                .containsExactly("p | 2026-11-23 | s#1 | 14:00 | 15:00");
        assertThat(Breaches.of(
                        new GivingExcludesReceiving(), problem, plan(problem).session("g", List.of("s#1 p"), "v")))
                .isEmpty();
    }
}
