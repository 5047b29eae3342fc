package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RoomTest {
    private KernelProblem problem;
    private Schedule plan;
    private Editor editor;
    private RuinAndRecreate steps;
    private SplittableRandom random;

    private void begin(long seed) {
        var size = seed % 4 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
        problem = new KernelProblem(RandomCounty.problem(seed, size));
        plan = new Schedule(problem);
        var region = Regions.whole(problem, plan);
        editor = Kernel.editor(
                problem,
                plan,
                region,
                0,
                Recount.of(problem, plan),
                new TravelTable(problem.points, new int[0], new boolean[0]));
        random = new SplittableRandom(seed);
        steps = new RuinAndRecreate(editor, region, random, EnumSet.allOf(RuinWay.class));
        steps.construct();
    }

    private void stepOrNot() {
        int mark = editor.mark();
        steps.step();
        if (random.nextBoolean()) {
            editor.undoTo(mark);
        }
    }

    @Test
    void isRememberedUntilSomethingChanges() {
        for (long seed = 1; seed <= 40; seed++) {
            begin(seed);
            for (int step = 0; step < 60; step++) {
                stepOrNot();
                var afresh = new Room(problem, plan);
                for (int p = 0; p < problem.volunteers; p++) {
                    assertThat(editor.room.minutes(p))
                            .as("seed %d step %d", seed, step)
                            .isEqualTo(afresh.minutes(p));
                    for (int minutes = 0; minutes <= 480; minutes += 5) {
                        assertThat(editor.room.days(p, minutes))
                                .as("seed %d step %d minutes %d", seed, step, minutes)
                                .isEqualTo(afresh.days(p, minutes));
                    }
                }
            }
        }
    }

    @Test
    void whereThereIsNoneNoVisitCanBePutIn() {
        int looks = 0;
        for (long seed = 1; seed <= 40; seed++) {
            begin(seed);
            var inserter = new Inserter(editor, random);
            inserter.lookAtEverybody(true);
            for (int step = 0; step < 20; step++) {
                stepOrNot();
                for (int s = 0; s < problem.series.size(); s++) {
                    int visit = problem.firstVisit[s + 1] - 1;
                    if (problem.caregivers[s] == 1 && inserter.isWanted(visit)) {
                        looks += lookWhereThereIsNone(inserter, visit, s, "seed " + seed + " step " + step);
                    }
                }
            }
        }
        assertThat(looks).isGreaterThan(1_000);
    }

    private int lookWhereThereIsNone(Inserter inserter, int visit, int s, String where) {
        int looks = 0;
        for (int p : problem.candidates[s]) {
            for (int day = 0; day < DAYS; day++) {
                if ((editor.room.days(p, problem.minutes[s]) >> day & 1) == 0) {
                    var volunteer = new IntList();
                    volunteer.add(p);
                    assertThat(inserter.insertAmong(visit, volunteer, 1 << day))
                            .as("%s visit %d volunteer %d day %d", where, visit, p, day)
                            .isFalse();
                    looks++;
                }
            }
        }
        return looks;
    }
}
