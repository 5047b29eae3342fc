package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.plan.BedStay;
import huzhu.model.request.StayId;
import org.junit.jupiter.api.Test;

final class StayWholeTest {
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
    void stayIsGivenAsAsked() {
        var problem = home().problem();
        assertThat(Breaches.of(new StayWhole(), problem, plan(problem).bed("s", "R", 1)))
                .isEmpty();
    }

    @Test
    void nightMissingOrOtherElderIsForbidden() {
        var problem = home().problem();
        var asked = problem.county().requireStay(new StayId("s"));
        var shorter = new BedStay(
                asked.id(),
                asked.elder(),
                new RoomId("R"),
                1,
                asked.from(),
                asked.to().minusDays(1));
        var other = new BedStay(asked.id(), new PersonId("f"), new RoomId("R"), 1, asked.from(), asked.to());
        assertThat(Breaches.of(new StayWhole(), problem, plan(problem).bed(shorter)))
                .containsExactly("s | e | 2026-11-23 | 2026-11-25 | e | 2026-11-23 | 2026-11-26");
        assertThat(Breaches.of(new StayWhole(), problem, plan(problem).bed(other)))
                .containsExactly("s | f | 2026-11-23 | 2026-11-26 | e | 2026-11-23 | 2026-11-26");
    }

    @Test
    void everyFurtherBedOfAStayCounts() {
        var problem = home().problem();
        var plan = plan(problem).bed("s", "R", 1).bed("s", "R", 2).bed("s", "R", 1);
        assertThat(Breaches.of(new StayWhole(), problem, plan))
                .hasSize(2)
                .containsOnly("s | e | 2026-11-23 | 2026-11-26 | e | 2026-11-23 | 2026-11-26");
    }
}
