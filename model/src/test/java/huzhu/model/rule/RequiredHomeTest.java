package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class RequiredHomeTest {
    @Test
    void onlyTheRequiredHomeWillDo() {
        var problem = county().elder("e")
                .home("H")
                .home("K")
                .room("R", "H", 1)
                .room("Q", "K", 1)
                .stay("s", "e", MONDAY, 1, s -> s.requires("H"))
                .stay("t", "e", MONDAY, 1, s -> s.prefers("H"))
                .problem();
        assertThat(Breaches.of(
                        new RequiredHome(),
                        problem,
                        plan(problem).bed("s", "R", 1).bed("t", "Q", 1)))
                .isEmpty();
        assertThat(Breaches.of(new RequiredHome(), problem, plan(problem).bed("s", "Q", 1)))
                .containsExactly("s | Q | K | H");
    }
}
