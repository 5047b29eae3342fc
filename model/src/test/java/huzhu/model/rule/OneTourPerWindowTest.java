package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class OneTourPerWindowTest {
    @Test
    void eachWindowHasATour() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(4))
                .volunteer("v", v -> v.freeDaily("08:00-09:00;09:00-12:00"))
                .problem();
        var plan = plan(problem)
                .tour("v", MONDAY, "08:00-09:00", "r#1 08:00-08:30")
                .tour("v", MONDAY, "09:00-12:00", "r#2 09:00-09:30")
                .tour("v", TUESDAY, "09:00-12:00", "r#3 09:00-09:30");
        assertThat(Breaches.of(new OneTourPerWindow(), problem, plan)).isEmpty();
        plan.tour("v", MONDAY, "09:00-12:00", "r#4 10:00-10:30");
        assertThat(Breaches.of(new OneTourPerWindow(), problem, plan))
                .containsExactly("v | 2026-11-23 | 09:00-12:00 | 2");
    }

    @Test
    void threeToursAreThreePairs() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.times(3))
                .volunteer("v")
                .problem();
        var plan = plan(problem)
                .visits("v", MONDAY, "r#1 08:00-08:30")
                .visits("v", MONDAY, "r#2 09:00-09:30")
                .visits("v", MONDAY, "r#3 10:00-10:30");
        assertThat(Breaches.of(new OneTourPerWindow(), problem, plan))
                .hasSize(3)
                .containsOnly("v | 2026-11-23 | 08:00-18:00 | 3");
    }
}
