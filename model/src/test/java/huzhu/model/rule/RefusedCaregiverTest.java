package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.people.Relation;
import org.junit.jupiter.api.Test;

final class RefusedCaregiverTest {
    @Test
    void refusedVolunteerStaysAway() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.refused("v"))
                .request("q", "e", "CHAT")
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new RefusedCaregiver(), problem, plan(problem).visits("v", MONDAY, "q#1 09:00-09:30")))
                .isEmpty();
        assertThat(Breaches.of(new RefusedCaregiver(), problem, plan(problem).visits("v", MONDAY, "r#1 09:00-09:30")))
                .containsExactly("r#1 | v | e");
    }

    @Test
    void conflictKeepsApartInBothDirectionsAndOtherTiesDoNot() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT")
                .volunteer("foe")
                .volunteer("rival")
                .volunteer("friend")
                .tie("foe", "e", Relation.CONFLICT, 0)
                .tie("e", "rival", Relation.CONFLICT, 1)
                .tie("friend", "e", Relation.FRIEND, 1)
                .problem();
        var plan = plan(problem)
                .visits("foe", MONDAY, "r#1 09:00-09:30")
                .visits("rival", MONDAY, "r#1 09:00-09:30")
                .visits("friend", MONDAY, "r#1 09:00-09:30");
        assertThat(Breaches.of(new RefusedCaregiver(), problem, plan))
                .containsExactly("r#1 | foe | e", "r#1 | rival | e");
    }
}
