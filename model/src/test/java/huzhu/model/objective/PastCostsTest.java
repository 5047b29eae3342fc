package huzhu.model.objective;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.county.County;
import huzhu.model.county.Past;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.objective.Costs.Carried;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.RhythmPolicy;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.travel.Travel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the weeks before do to prices. */
final class PastCostsTest {
    private static final PersonId BUSY = new PersonId("busy");

    private static RhythmPolicy rhythm(double unpopularSquared, double carried, double stayedAway) {
        return new RhythmPolicy(new UnpopularHours(420, 1080, true), unpopularSquared, carried, stayedAway, 0, 13);
    }

    private static Past worked(long minutes, long unpopular) {
        return new Past(Map.of(BUSY, new Past.Work(2, minutes, unpopular)), Map.of(), Map.of());
    }

    private static CountyBuilder village() {
        return county().service("CHAT", s -> s.minutes(60))
                .service("SING", s -> s.kind(ServiceKind.SESSION).minutes(60))
                .elder("e")
                .volunteer("busy", v -> v.freeDaily("06:00-20:00"))
                .request("r", "e", "CHAT", r -> r.times(2));
    }

    @Test
    void anHourCostsMoreForWhoHasWorkedMoreBefore() {
        var costs =
                new Costs(village().rhythm(rhythm(0, 1, 0)).past(worked(480, 0)).build());
        // Four hours a week on average: (4 + 1)² − 4² hours, at half a minute each.
        assertThat(costs.carried(BUSY)).isEqualTo(new Carried(240, 0));
        assertThat(costs.loadMillis(costs.carried(BUSY), 60, 0)).isEqualTo(4_500);
        assertThat(costs.carried(new PersonId("new"))).isEqualTo(Carried.NONE);
        assertThat(costs.loadMillis(Carried.NONE, 60, 0)).isEqualTo(500);
    }

    @Test
    void unpopularHoursHaveAPriceOfTheirOwnOnceTheyHaveOne() {
        var county = village().rhythm(rhythm(2, 1, 0)).past(worked(0, 120));
        var problem = county.problem();
        var plan = plan(problem)
                .visits("busy", SATURDAY, "r#1 09:00-10:00")
                .visits("busy", MONDAY, "r#2 09:00-10:00")
                .build();
        // Half a minute for 2² hours, and 2 minutes for (1 + 1)² − 1² unpopular ones.
        assertThat(new Objective(new PlanView(problem, plan)).costMillis()).containsEntry("load", 2_000L + 6_000L);
        var free = village().rhythm(rhythm(0, 1, 0)).past(worked(0, 120)).problem();
        assertThat(new Objective(new PlanView(free, plan)).costMillis()).containsEntry("load", 2_000L);
    }

    @Test
    void whoHasComeToSessionsOfAKindComesCheaper() {
        var sing = new ServiceId("SING");
        var seats = Map.of(
                new Past.Habit(new PersonId("e"), sing), new Past.Seats(3, 3),
                new Past.Habit(new PersonId("away"), sing), new Past.Seats(3, 0));
        var county = village()
                .elder("away")
                .elder("new")
                .session("s", "SING", TUESDAY, "09:00-10:00")
                .rhythm(rhythm(0, 0, 5))
                .past(new Past(Map.of(), Map.of(), seats))
                .build();
        assertThat(attending(county, "e")).isEqualTo(1_000);
        assertThat(attending(county, "new")).isEqualTo(2_500);
        assertThat(attending(county, "away")).isEqualTo(4_000);
        assertThat(attending(
                        village()
                                .elder("new")
                                .session("s", "SING", TUESDAY, "09:00-10:00")
                                .rhythm(rhythm(0, 0, 5))
                                .build(),
                        "new"))
                .isZero();
    }

    private static long attending(County county, String elder) {
        return new Costs(county)
                .attendingMillis(
                        new Travel(county.policy().travel()),
                        county.requireElder(new PersonId(elder)),
                        county.needs().sessions().getFirst());
    }
}
