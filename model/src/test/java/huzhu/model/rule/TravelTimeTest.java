package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class TravelTimeTest {
    @Test
    void thereIsTimeForTheWay() {
        var problem = county().service("CHAT")
                .elder("e", e -> e.at(north(1)))
                .elder("f", e -> e.at(north(2)))
                .request("r", "e", "CHAT")
                .request("q", "f", "CHAT")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(
                        new TravelTime(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "q#1 09:45-10:15")))
                .isEmpty();
        assertThat(Breaches.of(
                        new TravelTime(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "q#1 09:44-10:14")))
                .containsExactly("v | r#1 | q#1 | 14 | 15");
    }

    @Test
    void neighboursAtOneSpotNeedNoTime() {
        var problem = county().service("CHAT")
                .elder("e")
                .elder("f")
                .request("r", "e", "CHAT")
                .request("q", "f", "CHAT")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(
                        new TravelTime(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "q#1 09:30-10:00")))
                .isEmpty();
        assertThat(Breaches.of(
                        new TravelTime(),
                        problem,
                        plan(problem).visits("v", MONDAY, "r#1 09:00-09:30", "q#1 08:00-08:30")))
                .containsExactly("v | r#1 | q#1 | -90 | 0");
    }
}
