package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class DistanceLimitTest {
    @Test
    void limitIsCountedOnTheRoad() {
        var problem = county().service("CHAT")
                .elder("e", e -> e.at(north(2)))
                .request("r", "e", "CHAT")
                .volunteer("near", v -> v.maxKm(2.001))
                .volunteer("far", v -> v.maxKm(1.999))
                .volunteer("free")
                .problem();
        var plan = plan(problem)
                .visits("near", MONDAY, "r#1 09:00-09:30")
                .visits("far", MONDAY, "r#1 09:00-09:30")
                .visits("free", MONDAY, "r#1 09:00-09:30");
        assertThat(Breaches.of(new DistanceLimit(), problem, plan)).containsExactly("r#1 | far | 2.000 | 1.999");
    }

    @Test
    void limitOfZeroReachesOnlyTheOwnSpot() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT")
                .volunteer("v", v -> v.maxKm(0))
                .volunteer("w", v -> v.maxKm(0).at(north(0.01)))
                .problem();
        var plan = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("w", MONDAY, "r#1 09:00-09:30");
        assertThat(Breaches.of(new DistanceLimit(), problem, plan)).containsExactly("r#1 | w | 0.010 | 0.000");
    }
}
