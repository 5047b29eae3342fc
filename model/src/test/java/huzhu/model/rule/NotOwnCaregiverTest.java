package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class NotOwnCaregiverTest {
    @Test
    void nobodyServesThemself() {
        var problem = county().service("CHAT")
                .elder("p")
                .request("r", "p", "CHAT")
                .volunteer("p")
                .volunteer("q")
                .problem();
        assertThat(Breaches.of(new NotOwnCaregiver(), problem, plan(problem).visits("q", MONDAY, "r#1 09:00-09:30")))
                .isEmpty();
        assertThat(Breaches.of(new NotOwnCaregiver(), problem, plan(problem).visits("p", MONDAY, "r#1 09:00-09:30")))
                .containsExactly("r#1 | p");
    }
}
