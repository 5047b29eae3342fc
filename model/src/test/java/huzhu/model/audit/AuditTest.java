package huzhu.model.audit;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.model.round.RoundRules;
import huzhu.model.rule.Rules;
import org.junit.jupiter.api.Test;

final class AuditTest {
    @Test
    void emptyPlanBreaksNothingAndMeetsNothing() {
        var problem = county().service("CHAT")
                .elder("e", e -> e.level(4))
                .request("r", "e", "CHAT")
                .problem();
        var result = Audit.of(problem, Plan.EMPTY);

        assertThat(result.isClean()).isTrue();
        assertThat(result.score()).isEqualTo(new Score(0, 30 * 16_000_000L, 0));
        assertThat(result.violationsByRule())
                .hasSize(Rules.ALL.size() + RoundRules.ALL.size())
                .allSatisfy((rule, count) -> assertThat(count).isZero());
    }

    @Test
    void everyBreachOfEveryRuleCounts() {
        var problem = county().service("CHAT", s -> s.skills("nursing"))
                .elder("p")
                .request("r", "p", "CHAT")
                .volunteer("p")
                .problem();
        var result = Audit.of(
                problem, plan(problem).visits("p", MONDAY, "r#1 09:00-09:31").build());

        assertThat(result.violationsByRule())
                .containsEntry("skillsRequired", 1L)
                .containsEntry("notOwnCaregiver", 1L)
                .containsEntry("visitLength", 1L)
                .containsEntry("givingExcludesReceiving", 1L);
        assertThat(result.violations()).hasSize(4);
        assertThat(result.score().violations()).isEqualTo(4);
    }

    @Test
    void scoreIsTheSumOfItsParts() {
        for (long seed = 0; seed < 50; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var result = Audit.of(problem, RandomPlan.broken(problem, seed));

            assertThat(result.score())
                    .as("seed %d", seed)
                    .isEqualTo(new Score(
                            result.violationsByRule().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum(),
                            result.unmetVisitsMicros() + result.unmetStaysMicros() + result.unmetSeatsMicros(),
                            result.costMillis().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()));
        }
    }

    @Test
    void orderOfLinesDoesNotMatter() {
        for (long seed = 0; seed < 100; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = RandomPlan.broken(problem, seed);
            var backwards = new Plan(
                    plan.tours().reversed(),
                    plan.beds().reversed(),
                    plan.sessions().reversed());

            assertThat(Audit.of(problem, backwards).score())
                    .as("seed %d", seed)
                    .isEqualTo(Audit.of(problem, plan).score());
        }
    }
}
