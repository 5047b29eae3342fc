package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

final class CaregiversTogetherTest {
    private static CountyBuilder oneVisit() {
        return county().service("CHAT").elder("e").request("r", "e", "CHAT").volunteer("v");
    }

    private static PlanningProblem lift() {
        return county().service("LIFT", s -> s.caregivers(2))
                .elder("e")
                .request("r", "e", "LIFT")
                .volunteer("v")
                .volunteer("w")
                .volunteer("x")
                .problem();
    }

    private static PlanBuilder visitOf(PlanningProblem problem, String... tours) {
        var plan = plan(problem);
        for (var tour : tours) {
            var parts = tour.split(" ", -1);
            plan.visits(parts[0], DayOfWeek.valueOf(parts[1]), "r#1 " + parts[2]);
        }
        return plan;
    }

    @Test
    void twoComeTogether() {
        var problem = lift();
        assertThat(Breaches.of(
                        new CaregiversTogether(),
                        problem,
                        visitOf(problem, "v MONDAY 09:00-09:30", "w MONDAY 09:00-09:30")))
                .isEmpty();
    }

    @Test
    void oneIsTooFewAndThreeAreTooMany() {
        var problem = lift();
        assertThat(Breaches.of(new CaregiversTogether(), problem, visitOf(problem, "v MONDAY 09:00-09:30")))
                .containsExactly("r#1 | 1 | 2 | v 2026-11-23 09:00");
        assertThat(Breaches.of(
                        new CaregiversTogether(),
                        problem,
                        visitOf(problem, "v MONDAY 09:00-09:30", "w MONDAY 09:00-09:30", "x MONDAY 09:00-09:30")))
                .containsExactly("r#1 | 3 | 2 | v 2026-11-23 09:00; w 2026-11-23 09:00; x 2026-11-23 09:00");
    }

    @Test
    void oneMinuteOrOneDayApartIsNotTogether() {
        var problem = lift();
        assertThat(Breaches.of(
                        new CaregiversTogether(),
                        problem,
                        visitOf(problem, "v MONDAY 09:01-09:31", "w MONDAY 09:00-09:30")))
                .containsExactly("r#1 | 2 | 2 | w 2026-11-23 09:00; v 2026-11-23 09:01");
        assertThat(Breaches.of(
                        new CaregiversTogether(),
                        problem,
                        visitOf(problem, "v TUESDAY 09:00-09:30", "w MONDAY 09:00-09:30")))
                .containsExactly("r#1 | 2 | 2 | w 2026-11-23 09:00; v 2026-11-24 09:00");
    }

    @Test
    void samePersonTwiceIsOne() {
        var problem = lift();
        assertThat(Breaches.of(
                        new CaregiversTogether(),
                        problem,
                        visitOf(problem, "v MONDAY 09:00-09:30", "v MONDAY 09:00-09:30")))
                .containsExactly("r#1 | 1 | 2 | v 2026-11-23 09:00; v 2026-11-23 09:00");
    }

    @Test
    void secondCaregiverOfASingleVisitIsTooMany() {
        var problem = oneVisit().volunteer("w").problem();
        var plan = plan(problem).visits("v", MONDAY, "r#1 09:00-09:30").visits("w", MONDAY, "r#1 09:00-09:30");
        assertThat(Breaches.of(new CaregiversTogether(), problem, plan))
                .containsExactly("r#1 | 2 | 1 | v 2026-11-23 09:00; w 2026-11-23 09:00");
    }
}
