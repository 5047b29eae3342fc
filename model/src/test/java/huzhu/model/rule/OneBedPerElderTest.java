package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import org.junit.jupiter.api.Test;

final class OneBedPerElderTest {
    private static CountyBuilder home() {
        return county().elder("e")
                .elder("f")
                .home("H")
                .room("R", "H", 2)
                .stay("s", "e", MONDAY, 3)
                .stay("t", "f", THURSDAY, 2)
                .stay("u", "f", WEDNESDAY, 2)
                .stay("w", "e", WEDNESDAY, 1);
    }

    @Test
    void oneElderHasOneBedANight() {
        var problem = home().stay("next", "e", THURSDAY, 1).problem();
        assertThat(Breaches.of(
                        new OneBedPerElder(),
                        problem,
                        plan(problem).bed("s", "R", 1).bed("next", "R", 2)))
                .isEmpty();
        assertThat(Breaches.of(
                        new OneBedPerElder(),
                        problem,
                        plan(problem).bed("s", "R", 1).bed("w", "R", 2)))
                .containsExactly("e | s | w");
    }

    @Test
    void oneStayTwiceIsTheMatterOfStayWhole() {
        var problem = home().problem();
        assertThat(Breaches.of(
                        new OneBedPerElder(),
                        problem,
                        plan(problem).bed("s", "R", 1).bed("s", "R", 2)))
                .isEmpty();
    }
}
