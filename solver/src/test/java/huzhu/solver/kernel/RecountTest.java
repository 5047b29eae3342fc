package huzhu.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Objective;
import huzhu.model.plan.PlanView;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RecountTest {
    @Test
    void kernelCountsLikeTheModelAfterEveryStepAndUndo() {
        for (long seed = 1; seed <= 40; seed++) {
            var size = seed % 4 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var planningProblem = RandomCounty.problem(seed, size);
            var problem = new KernelProblem(planningProblem);
            var schedule = new Schedule(problem);
            var region = Regions.whole(problem, schedule);
            var editor = new Editor(problem, schedule, new TravelTable(problem.points, new int[0], new boolean[0]), 0);
            for (int visit = 0; visit < problem.visits; visit++) {
                editor.unplaced.add(visit);
            }
            editor.startFrom(Recount.of(problem, schedule));
            var random = new SplittableRandom(seed);
            var steps = new RuinAndRecreate(editor, region, random, EnumSet.allOf(RuinWay.class));
            steps.construct();
            for (int step = 0; step < 60; step++) {
                int mark = editor.mark();
                steps.step();
                if (random.nextBoolean()) {
                    editor.undoTo(mark);
                }
                var plan = new PlanView(planningProblem, new PlanBridge(problem).toPlan(schedule));
                var objective = new Objective(plan);
                assertThat(editor.unmetMicros())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(objective.unmetMicros());
                assertThat(editor.costMillis())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(objective.totalCostMillis());
                assertThat(Recount.of(problem, schedule).allMillis(problem))
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(objective.totalCostMillis());
                assertThat(editor.severeOpen())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(severeOpen(plan));
            }
        }
    }

    private static long severeOpen(PlanView plan) {
        return plan.problem().demand().visitSeries().stream()
                        .filter(series -> series.elder().level().number() >= 3)
                        .mapToLong(plan::occurrencesLeft)
                        .sum()
                - plan.rosteredVisits().stream()
                        .filter(met -> met.visit().series().elder().level().number() >= 3)
                        .count();
    }
}
