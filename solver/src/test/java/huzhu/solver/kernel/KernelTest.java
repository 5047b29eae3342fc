package huzhu.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

final class KernelTest {
    private static final Executor HERE = Runnable::run;

    private static Plan search(PlanningProblem problem, Plan start, long seed, long steps) {
        return new Kernel(problem, HERE).search(start, seed, KernelBudget.ofSteps(steps), score -> {});
    }

    @Test
    void plansBreakNoRuleAndCountAsTheAuditDoes() {
        for (long seed = 1; seed <= 120; seed++) {
            var size = seed % 4 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var problem = RandomCounty.problem(seed, size);
            var last = new Score[1];
            var plan = new Kernel(problem, HERE)
                    .search(Plan.EMPTY, seed, KernelBudget.ofSteps(300), score -> last[0] = score);
            var audit = Audit.of(problem, plan);
            assertThat(audit.violations()).as("seed %d", seed).isEmpty();
            if (last[0] != null) {
                assertThat(audit.score()).as("seed %d", seed).isLessThanOrEqualTo(last[0]);
            }
        }
    }

    @Test
    void searchFromAPlanIsNeverWorse() {
        for (long seed = 1; seed <= 40; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var first = search(problem, Plan.EMPTY, seed, 100);
            var second = search(problem, first, seed + 1, 100);
            assertThat(Audit.of(problem, second).score())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(Audit.of(problem, first).score());
        }
    }
}
