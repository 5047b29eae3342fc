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

final class BedExistsTest {
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
    void bedsAreNumberedFromOneToTheirNumber() {
        var problem = home().problem();
        assertThat(Breaches.of(
                        new BedExists(), problem, plan(problem).bed("s", "R", 1).bed("t", "R", 2)))
                .isEmpty();
        assertThat(Breaches.of(
                        new BedExists(), problem, plan(problem).bed("s", "R", 0).bed("t", "R", 3)))
                .containsExactly("s | R | 0 | 2", "t | R | 3 | 2");
    }
}
