package huzhu.model.account;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.Policy;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TimeBankTest {
    private static CountyBuilder capped(CountyBuilder county, int capMinutes, Map<ServiceId, Double> coefficients) {
        return county.policy(p -> new Policy(
                p.travel(), p.weights(), p.costs(), p.couplesShare(), new TimeBankPolicy(capMinutes, coefficients)));
    }

    private static List<TimeBank.Account> accounts(
            PlanningProblem problem, PlanBuilder plan, Map<PersonId, Long> balancesBefore) {
        return TimeBank.of(new PlanView(problem, plan.build()), balancesBefore);
    }

    private static TimeBank.Account account(String id, long gave, long got, long before, long after, long overCap) {
        return new TimeBank.Account(new PersonId(id), gave, got, before, after, overCap);
    }

    @Test
    void eachCaregiverGivesAndTheElderReceivesWhatAllGave() {
        var problem = county().service("BATH", s -> s.minutes(45).caregivers(2))
                .elder("e")
                .volunteer("a")
                .volunteer("b")
                .request("r", "e", "BATH")
                .problem();
        var plan = plan(problem).visits("a", MONDAY, "r#1 08:00-08:45").visits("b", MONDAY, "r#1 08:00-08:45");
        assertThat(accounts(problem, plan, Map.of()))
                .containsExactly(
                        account("a", 45, 0, 0, 45, 0), account("b", 45, 0, 0, 45, 0), account("e", 0, 90, 0, -90, 0));
    }

    @Test
    void policyCreditsSomeServicesHigher() {
        var problem = capped(county(), 10_000, Map.of(new ServiceId("NIGHT"), 1.5))
                .service("NIGHT", s -> s.minutes(25))
                .elder("e")
                .volunteer("a")
                .request("r", "e", "NIGHT")
                .problem();
        var plan = plan(problem).visits("a", MONDAY, "r#1 08:00-08:25");
        assertThat(accounts(problem, plan, Map.of()).getFirst()).isEqualTo(account("a", 38, 0, 0, 38, 0));
    }

    @Test
    void helpAtASessionIsSharedAmongWhoAttendsToTheMinute() {
        var county = county().service("CHAT", s -> s.kind(ServiceKind.SESSION))
                .volunteer("h")
                .session("g", "CHAT", MONDAY, "09:00-10:40");
        List.of("e1", "e2", "e3").forEach(id -> county.elder(id).request("r-" + id, id, "CHAT"));
        var problem = county.problem();
        var plan = plan(problem).session("g", List.of("r-e3#1 e3", "r-e1#1 e1", "r-e2#1 e2"), "h");
        assertThat(accounts(problem, plan, Map.of()))
                .containsExactly(
                        account("e1", 0, 34, 0, -34, 0),
                        account("e2", 0, 33, 0, -33, 0),
                        account("e3", 0, 33, 0, -33, 0),
                        account("h", 100, 0, 0, 100, 0));
    }

    @Test
    void balancesAreCarriedOverAndTheCapIsShownNotCut() {
        var problem = capped(county(), 100, Map.of())
                .service("MEAL", s -> s.minutes(30))
                .elder("e")
                .volunteer("a")
                .request("r", "e", "MEAL")
                .problem();
        var plan = plan(problem).visits("a", MONDAY, "r#1 08:00-08:30");
        var before = Map.of(
                new PersonId("a"), 90L, new PersonId("gone"), -5L, new PersonId("zero"), 0L, new PersonId("e"), 130L);
        assertThat(accounts(problem, plan, before))
                .containsExactly(
                        account("a", 30, 0, 90, 120, 20),
                        account("e", 0, 30, 130, 100, 0),
                        account("gone", 0, 0, -5, -5, 0));
    }

    @Test
    void nothingIsCreatedOrLost() {
        for (long seed = 0; seed < 300; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = seed % 2 == 0 ? RandomPlan.decided(problem, seed) : RandomPlan.broken(problem, seed);
            var accounts = TimeBank.of(new PlanView(problem, plan), Map.of());
            assertThat(accounts.stream()
                            .mapToLong(TimeBank.Account::givenMinutes)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(accounts.stream()
                            .mapToLong(TimeBank.Account::receivedMinutes)
                            .sum());
            assertThat(accounts)
                    .as("seed %d", seed)
                    .allSatisfy(account -> assertThat(account.balanceAfter())
                            .isEqualTo(account.givenMinutes() - account.receivedMinutes()));
        }
    }
}
