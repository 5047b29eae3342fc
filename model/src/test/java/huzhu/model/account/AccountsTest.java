package huzhu.model.account;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.objective.Objective;
import huzhu.model.people.Living;
import huzhu.model.people.Sex;
import huzhu.model.plan.PlanView;
import org.junit.jupiter.api.Test;

final class AccountsTest {
    @Test
    void aVisitByTwoCountsTwiceItsMinutesAndOnlyWhenBothCome() {
        var problem = county().service("BATH", s -> s.minutes(45).caregivers(2))
                .elder("e", e -> e.level(3))
                .volunteer("a")
                .volunteer("b")
                .request("r", "e", "BATH", r -> r.times(2))
                .problem();
        var plan = plan(problem)
                .visits("a", MONDAY, "r#1 08:00-08:45")
                .visits("b", MONDAY, "r#1 08:00-08:45")
                .visits("a", TUESDAY, "r#2 08:00-08:45")
                .build();
        var visits = Accounts.of(new PlanView(problem, plan)).visits();
        assertThat(visits.minutes()).isEqualTo(new Balance(180, 90, 0));
        assertThat(visits.weightedMicros()).isEqualTo(new Balance(1_440_000_000L, 720_000_000L, 0));
    }

    @Test
    void visitsThatABedTakesOffTheRoadAreMetByTheHomeAndNotDemand() {
        var problem = county().service("MEAL", s -> s.minutes(20))
                .elder("e")
                .request("r", "e", "MEAL", r -> r.times(5))
                .home("H")
                .room("R", "H", 1)
                .stay("s", "e", MONDAY, 4)
                .stay("t", "e", MONDAY, 2)
                .problem();
        var plan = plan(problem).bed("s", "R", 1).build();
        var accounts = Accounts.of(new PlanView(problem, plan));
        // Fully in the bed from Tuesday to Thursday: four of the five visits still fit.
        assertThat(accounts.visits().minutes()).isEqualTo(new Balance(80, 0, 20));
        assertThat(accounts.stays()).isEqualTo(new Balance(2, 1, 0));
        assertThat(accounts.nights()).isEqualTo(new Balance(6, 4, 0));
    }

    @Test
    void groupsStandInTheOrderOfReportsWithTheUnknownLast() {
        var problem = county().service("Z", s -> s.perWeek(1))
                .service("A", s -> s.perWeek(2))
                .elder("unknown")
                .elder("old", e -> e.level(4).born(1930).sex(Sex.FEMALE).living(Living.ALONE))
                .elder("young", e -> e.level(0).born(1970).sex(Sex.MALE).living(Living.COUPLE))
                .problem();
        var groups = Accounts.of(new PlanView(problem, plan(problem).build())).groups();
        assertThat(groups.get(Grouping.LEVEL)).containsOnlyKeys("0", "2", "4");
        assertThat(groups.get(Grouping.SERVICE).keySet()).containsExactly("Z", "A");
        assertThat(groups.get(Grouping.AGE_GROUP).keySet()).containsExactly("under60", "90+", "");
        assertThat(groups.get(Grouping.SEX).keySet()).containsExactly("m", "f", "");
        assertThat(groups.get(Grouping.LIVING).keySet()).containsExactly("alone", "couple", "");
    }

    @Test
    void everyBreakdownAddsUpToTheTotalToTheMinute() {
        for (long seed = 0; seed < 300; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = new PlanView(
                    problem, seed % 2 == 0 ? RandomPlan.decided(problem, seed) : RandomPlan.broken(problem, seed));
            var accounts = Accounts.of(plan);
            assertThat(accounts.groups()).as("seed %d", seed).containsOnlyKeys(Grouping.values());
            accounts.groups().forEach((grouping, byKey) -> {
                var sum = byKey.values().stream().reduce(VisitBalance.ZERO, VisitBalance::plus);
                assertThat(sum).as("%s", grouping).isEqualTo(accounts.visits());
                assertThat(byKey.values()).allSatisfy(group -> {
                    var minutes = group.minutes();
                    assertThat(minutes.met() + minutes.unmet()).isEqualTo(minutes.demand());
                });
            });
        }
    }

    @Test
    void theTotalIsThatOfEveryVisitByItselfAndOfTheObjective() {
        for (long seed = 0; seed < 300; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = new PlanView(problem, RandomPlan.decided(problem, seed));
            var accounts = Accounts.of(plan);
            long all = problem.demand()
                    .visits()
                    .mapToLong(visit -> visit.series().care().careMinutes())
                    .sum();
            long met = problem.demand()
                    .visits()
                    .filter(visit -> visit.number() <= plan.occurrencesLeft(visit.series()) && plan.isMet(visit))
                    .mapToLong(visit -> visit.series().care().careMinutes())
                    .sum();
            var minutes = accounts.visits().minutes();
            assertThat(minutes.demand() + minutes.metByHome())
                    .as("seed %d", seed)
                    .isEqualTo(all);
            assertThat(minutes.met()).as("seed %d", seed).isEqualTo(met);
            assertThat(accounts.visits().weightedMicros().unmet())
                    .as("seed %d", seed)
                    .isEqualTo(new Objective(plan).unmetVisitsMicros());
        }
    }
}
