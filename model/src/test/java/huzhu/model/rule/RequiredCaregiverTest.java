package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class RequiredCaregiverTest {
    @Test
    void requiredVolunteerIsOneOfTheCaregivers() {
        var problem = county().service("LIFT", s -> s.caregivers(2))
                .elder("e")
                .request("r", "e", "LIFT", r -> r.required("v"))
                .volunteer("v")
                .volunteer("w")
                .volunteer("x")
                .problem();
        var with = plan(problem).visits("w", MONDAY, "r#1 09:00-09:30").visits("v", MONDAY, "r#1 09:00-09:30");
        var without = plan(problem).visits("w", MONDAY, "r#1 09:00-09:30").visits("x", MONDAY, "r#1 09:00-09:30");
        assertThat(Breaches.of(new RequiredCaregiver(), problem, with)).isEmpty();
        assertThat(Breaches.of(new RequiredCaregiver(), problem, without)).containsExactly("r#1 | v");
    }

    @Test
    void unmetVisitBreaksNothing() {
        var problem = county().service("CHAT")
                .elder("e")
                .request("r", "e", "CHAT", r -> r.required("v"))
                .volunteer("v")
                .problem();
        assertThat(Breaches.of(new RequiredCaregiver(), problem, plan(problem))).isEmpty();
    }
}
