package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import org.junit.jupiter.api.Test;

final class VisitLengthTest {
    private static CountyBuilder oneVisit() {
        return county().service("CHAT").elder("e").request("r", "e", "CHAT").volunteer("v");
    }

    @Test
    void visitTakesItsMinutes() {
        var problem = oneVisit().problem();
        assertThat(Breaches.of(new VisitLength(), problem, plan(problem).visits("v", MONDAY, "r#1 09:00-09:30")))
                .isEmpty();
        assertThat(Breaches.of(new VisitLength(), problem, plan(problem).visits("v", MONDAY, "r#1 09:00-09:29")))
                .containsExactly("r#1 | v | 29 | 30");
        assertThat(Breaches.of(new VisitLength(), problem, plan(problem).visits("v", MONDAY, "r#1 09:00-09:31")))
                .containsExactly("r#1 | v | 31 | 30");
    }

    @Test
    void minutesOfTheRequestReplaceThoseOfTheService() {
        var problem = oneVisit().request("q", "e", "CHAT", r -> r.minutes(45)).problem();
        assertThat(Breaches.of(new VisitLength(), problem, plan(problem).visits("v", MONDAY, "q#1 09:00-09:45")))
                .isEmpty();
    }
}
