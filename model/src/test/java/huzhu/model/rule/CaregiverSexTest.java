package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static huzhu.model.people.Sex.FEMALE;
import static huzhu.model.people.Sex.MALE;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import org.junit.jupiter.api.Test;

final class CaregiverSexTest {
    private static CountyBuilder bath() {
        return county().service("BATH", s -> s.personalCare())
                .volunteer("man", v -> v.sex(MALE))
                .volunteer("woman", v -> v.sex(FEMALE))
                .volunteer("unknown");
    }

    @Test
    void statedSexBindsForPersonalCare() {
        var problem = bath().elder("e", e -> e.caregiverSex(FEMALE))
                .request("r", "e", "BATH")
                .problem();
        assertThat(Breaches.of(new CaregiverSex(), problem, plan(problem).visits("woman", MONDAY, "r#1 09:00-09:30")))
                .isEmpty();
        assertThat(Breaches.of(new CaregiverSex(), problem, plan(problem).visits("man", MONDAY, "r#1 09:00-09:30")))
                .containsExactly("r#1 | man | MALE | FEMALE");
    }

    @Test
    void unknownSexNeverSatisfies() {
        var problem = bath().elder("e", e -> e.caregiverSex(MALE))
                .request("r", "e", "BATH")
                .problem();
        assertThat(Breaches.of(new CaregiverSex(), problem, plan(problem).visits("unknown", MONDAY, "r#1 09:00-09:30")))
                .containsExactly("r#1 | unknown |  | MALE");
    }

    @Test
    void anyoneMayWhereNothingIsStatedOrCareIsNotPersonal() {
        var problem = bath().service("CHAT")
                .elder("e")
                .elder("f", e -> e.caregiverSex(FEMALE))
                .request("r", "e", "BATH")
                .request("q", "f", "CHAT")
                .problem();
        var plan = plan(problem).visits("unknown", MONDAY, "r#1 09:00-09:30").visits("man", MONDAY, "q#1 09:00-09:30");
        assertThat(Breaches.of(new CaregiverSex(), problem, plan)).isEmpty();
    }
}
