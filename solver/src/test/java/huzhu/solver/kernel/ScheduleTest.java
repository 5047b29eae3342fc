package huzhu.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.Plan;
import java.lang.reflect.Array;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    @Test
    void aCopyHasAllOfItAndSharesNothing() throws IllegalAccessException {
        var problem = new KernelProblem(RandomCounty.problem(4, RandomCounty.Size.MIDDLING));
        var schedule = new Schedule(problem);
        var plan = new Kernel(problem, Runnable::run).search(Plan.EMPTY, 4, KernelBudget.ofSteps(200), found -> {});
        var region = Regions.whole(problem, schedule);
        var travel = TravelTable.asAsked(problem.points);
        new PlanBridge(problem)
                .load(plan, Kernel.editor(problem, schedule, region, 0, Recount.of(problem, schedule), travel));
        var copy = schedule.copy();
        assertThat(copy).usingRecursiveComparison().isEqualTo(schedule);
        for (var field : Schedule.class.getDeclaredFields()) {
            if (field.getType().isArray()) {
                var one = field.get(schedule);
                var other = field.get(copy);
                assertThat(other).as(field.getName()).isNotSameAs(one);
                for (int i = 0;
                        i < Array.getLength(one)
                                && !field.getType().getComponentType().isPrimitive();
                        i++) {
                    assertThat(Array.get(other, i)).as(field.getName()).isNotSameAs(Array.get(one, i));
                }
            }
        }
    }
}
