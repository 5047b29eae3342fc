package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import org.junit.jupiter.api.Test;

final class SkillsRequiredTest {
    @Test
    void nurseIsRequiredForWoundCare() {
        var problem = county().service("WOUND", s -> s.skills("nursing", "dressing"))
                .elder("e")
                .request("r", "e", "WOUND")
                .volunteer("both", v -> v.skills("nursing", "dressing", "cooking"))
                .volunteer("half", v -> v.skills("nursing"))
                .problem();
        assertThat(Breaches.of(new SkillsRequired(), problem, plan(problem).visits("both", MONDAY, "r#1 09:00-09:30")))
                .isEmpty();
        assertThat(Breaches.of(new SkillsRequired(), problem, plan(problem).visits("half", MONDAY, "r#1 09:00-09:30")))
                .containsExactly("r#1 | half | dressing");
    }

    @Test
    void everyCaregiverNeedsAllSkills() {
        var problem = county().service("LIFT", s -> s.skills("nursing").caregivers(2))
                .elder("e")
                .request("r", "e", "LIFT")
                .volunteer("nurse", v -> v.skills("nursing"))
                .volunteer("friend")
                .problem();
        var plan = plan(problem).visits("nurse", MONDAY, "r#1 09:00-09:30").visits("friend", MONDAY, "r#1 09:00-09:30");
        assertThat(Breaches.of(new SkillsRequired(), problem, plan)).containsExactly("r#1 | friend | nursing");
    }
}
