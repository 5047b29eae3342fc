package huzhu.model.account;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.RhythmPolicy;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.week.PlanningWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeeksKeptTest {
    @Test
    void weeksAddUpAsFarBackAsPolicyRemembers() {
        var problem = county().service("CHAT", s -> s.minutes(60))
                .elder("e")
                .volunteer("v", v -> v.freeDaily("08:00-12:00"))
                .volunteer("idle", v -> v.freeDaily("08:00-12:00"))
                .request("r", "e", "CHAT", r -> r.times(2))
                .rhythm(new RhythmPolicy(new UnpopularHours(420, 1080, true), 0, 0, 0, 0, 3))
                .problem();
        var view = new PlanView(
                problem,
                plan(problem)
                        .visits("v", MONDAY, "r#1 09:00-10:00")
                        .visits("v", SATURDAY, "r#2 09:00-10:00")
                        .build());
        var monday = problem.county().week().monday();
        var id = new PersonId("v");
        var before = List.of(
                new WorkRecord(new PlanningWeek(monday.minusWeeks(3)), id, 1000, 1000),
                new WorkRecord(new PlanningWeek(monday.minusWeeks(2)), id, 100, 10),
                // A week that is planned again takes the place of its first plan.
                new WorkRecord(new PlanningWeek(monday), id, 500, 500));
        var weeks = new WeeksKept(view);
        assertThat(weeks.sums(before))
                .extracting(WeeksKept.Sum::weeks, WeeksKept.Sum::minutesAway, WeeksKept.Sum::unpopularMinutes)
                .containsExactly(tuple(2, 220L, 70L), tuple(1, 0L, 0L));
        assertThat(weeks.work(before)).hasSize(3);
    }
}
