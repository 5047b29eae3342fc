package huzhu.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.fixture.RandomRoads;
import huzhu.model.plan.Plan;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.kernel.KernelBudget;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timefold and audit agree on every plan, good or bad, on all levels to the last unit. */
final class SameScoreTest {
    private static final int SEEDS = Integer.getInteger("huzhu.seeds", 200);

    @Test
    void anyDecisionsScoreTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem =
                    RandomCounty.problem(seed, seed % 10 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL);
            for (int k = 0; k < 2; k++) {
                var plan = RandomPlan.decided(problem, seed * 31L + k);
                var week = WeekPlanning.of(problem, plan);
                assertThat(Timefold.score(week))
                        .as("seed %d plan %d: %s", seed, k, plan)
                        .isEqualTo(Audit.of(problem, plan).score());
                assertSamePlan(week.toPlan(), plan);
            }
        }
    }

    @Test
    void cleanPlansScoreTheSame() {
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = RandomPlan.clean(problem, seed);
            var score = Timefold.score(WeekPlanning.of(problem, plan));
            assertThat(score)
                    .as("seed %d: %s", seed, plan)
                    .isEqualTo(Audit.of(problem, plan).score());
            assertThat(score.violations()).isZero();
        }
    }

    @Test
    void plansOfTheKernelScoreTheSame() {
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan =
                    new Kernel(problem, Runnable::run).search(Plan.EMPTY, seed, KernelBudget.ofSteps(200), found -> {});
            var week = WeekPlanning.of(problem, plan);
            assertThat(Timefold.score(week))
                    .as("seed %d: %s", seed, plan)
                    .isEqualTo(Audit.of(problem, plan).score());
            assertSamePlan(week.toPlan(), plan);
        }
    }

    @Test
    void plansOnRoadsScoreTheSame() {
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            var problem = RandomRoads.laidUnder(RandomCounty.problem(seed, RandomCounty.Size.SMALL), seed);
            var searched =
                    new Kernel(problem, Runnable::run).search(Plan.EMPTY, seed, KernelBudget.ofSteps(200), found -> {});
            for (var plan : List.of(searched, RandomPlan.decided(problem, seed))) {
                assertThat(Timefold.score(WeekPlanning.of(problem, plan)))
                        .as("seed %d: %s", seed, plan)
                        .isEqualTo(Audit.of(problem, plan).score());
            }
        }
    }

    @Test
    void whatIsLeftOfBrokenPlansScoresTheSame() {
        int whole = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var week = WeekPlanning.of(problem, RandomPlan.broken(problem, seed));
            var plan = week.toPlan();
            assertThat(Timefold.score(week))
                    .as("seed %d: %s", seed, plan)
                    .isEqualTo(Audit.of(problem, plan).score());
            whole += isWhole(problem, RandomPlan.broken(problem, seed)) ? 1 : 0;
        }
        assertThat(whole).isPositive();
    }

    @Test
    void aPlanThatIsHeldWholeBreaksNoRuleHeldByConstruction() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = RandomPlan.broken(problem, seed);
            if (isWhole(problem, plan)) {
                assertThat(Audit.of(problem, plan).violations())
                        .as("seed %d", seed)
                        .noneMatch(violation -> RosterConstraints.HELD_BY_CONSTRUCTION.contains(violation.rule()));
            }
        }
    }

    private static boolean isWhole(PlanningProblem problem, Plan plan) {
        return new Placement(WeekPlanning.of(problem), plan).leftOut() == 0;
    }

    private static void assertSamePlan(Plan actual, Plan expected) {
        assertSameLines(actual.tours(), expected.tours());
        assertSameLines(actual.beds(), expected.beds());
        assertThat(actual.sessions()).hasSameSizeAs(expected.sessions());
        expected.sessions()
                .forEach(run -> assertThat(actual.sessions()).anySatisfy(same -> {
                    assertThat(same.session()).isEqualTo(run.session());
                    assertSameLines(same.attendees(), run.attendees());
                    assertSameLines(same.helpers(), run.helpers());
                }));
    }

    private static void assertSameLines(List<?> actual, List<?> expected) {
        assertThat(new HashSet<>(actual)).isEqualTo(new HashSet<>(expected));
        assertThat(actual).hasSameSizeAs(expected);
    }
}
