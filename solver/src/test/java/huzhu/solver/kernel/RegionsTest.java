package huzhu.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Counties small enough for many of them, in regions of three elders: nearly everything reaches across a border then. */
final class RegionsTest {
    private static final Executor HERE = Runnable::run;
    private static final int MOST_ELDERS = 3;

    private static KernelProblem problem(long seed) {
        return new KernelProblem(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING), MOST_ELDERS);
    }

    private static Plan search(KernelProblem problem, Plan start, long seed, Executor executor) {
        return new Kernel(problem, executor).search(start, seed, KernelBudget.ofSteps(1_500), found -> {});
    }

    @Test
    void plansBreakNoRuleAndAreTheSameWithTwoThreads() {
        try (var two = Executors.newFixedThreadPool(2)) {
            for (long seed = 1; seed <= 60; seed++) {
                var problem = problem(seed);
                var plan = search(problem, Plan.EMPTY, seed, HERE);
                assertThat(Audit.of(problem.problem, plan).violations())
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(search(problem, Plan.EMPTY, seed, two))
                        .as("seed %d, two threads", seed)
                        .isEqualTo(plan);
            }
        }
    }

    @Test
    void searchFromAPlanIsNeverWorse() {
        for (long seed = 1; seed <= 20; seed++) {
            var problem = problem(seed);
            var first = search(problem, Plan.EMPTY, seed, HERE);
            var second = search(problem, first, seed + 1, HERE);
            assertThat(Audit.of(problem.problem, second).score())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(Audit.of(problem.problem, first).score());
        }
    }

    @Test
    void whatReachesAcrossABorderStaysWhereItIs() {
        int across = 0;
        for (long seed = 1; seed <= 40; seed++) {
            var problem = problem(seed);
            var schedule = new Schedule(problem);
            var bridge = new PlanBridge(problem);
            var whole = Regions.whole(problem, schedule);
            var travel = TravelTable.asAsked(problem.points);
            bridge.load(
                    search(problem, Plan.EMPTY, seed, HERE),
                    Kernel.editor(problem, schedule, whole, 0, Recount.of(problem, schedule), travel));
            var regions = Regions.of(problem, schedule, Partition.cut(problem, List.of()));
            var before = schedule.copy();
            var recount = Recount.of(problem, schedule);
            for (int number = 0; number < regions.size(); number++) {
                var region = regions.get(number);
                var editor = Kernel.editor(problem, schedule, region, number, recount, travel);
                if (region.elders().length > 0) {
                    var steps = new RuinAndRecreate(
                            editor, region, new SplittableRandom(seed), EnumSet.allOf(RuinWay.class));
                    for (int step = 0; step < 200; step++) {
                        steps.step();
                    }
                }
            }
            for (int visit = 0; visit < problem.visits; visit++) {
                if (before.fixed[visit]) {
                    across++;
                    assertThat(new int[] {schedule.tourA[visit], schedule.tourB[visit], schedule.start[visit]})
                            .as("seed %d, visit %d", seed, visit)
                            .containsExactly(before.tourA[visit], before.tourB[visit], before.start[visit]);
                }
            }
            assertThat(Audit.of(problem.problem, bridge.toPlan(schedule)).violations())
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(across).isGreaterThan(100);
    }

    /** Whoever says stop gets the best plan so far, not the one that the search was just trying. */
    @Test
    void stoppedInAHotLegItStillHasAGoodPlan() {
        long less = 0;
        for (long seed = 1; seed <= 20; seed++) {
            var problem = problem(seed);
            var built = new Kernel(problem, HERE).search(Plan.EMPTY, seed, KernelBudget.ofSteps(0), found -> {});
            var asked = new AtomicLong();
            var budget = KernelBudget.ofSteps(100_000).orWhen(() -> asked.incrementAndGet() > 2_000);
            var plan = new Kernel(problem, HERE).search(Plan.EMPTY, seed, budget, found -> {});
            var audit = Audit.of(problem.problem, plan);
            assertThat(audit.violations()).as("seed %d", seed).isEmpty();
            less += Audit.of(problem.problem, built).score().unmetMicros()
                    - audit.score().unmetMicros();
        }
        assertThat(less).isPositive();
    }

    /** Legs begin from worse plans than have been seen: these are not told. */
    @Test
    void onlyBetterPlansAreTold() {
        for (long seed = 1; seed <= 10; seed++) {
            var told = new ArrayList<Score>();
            var budget = KernelBudget.ofNanos(4_000, 2, new AtomicLong()::incrementAndGet);
            new Kernel(new KernelProblem(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING)), HERE)
                    .search(Plan.EMPTY, seed, budget, found -> told.add(found.score()));
            assertThat(told).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
        }
    }

    /** With a clock there are an early plan, searches side by side and legs. */
    @Test
    void searchesSideBySideBreakNoRule() {
        for (long seed = 1; seed <= 20; seed++) {
            var problem = new KernelProblem(RandomCounty.problem(seed, RandomCounty.Size.MIDDLING));
            var clock = new AtomicLong();
            var budget = KernelBudget.ofNanos(1_000, 3, clock::incrementAndGet);
            var plan = new Kernel(problem, HERE).search(Plan.EMPTY, seed, budget, found -> {});
            var audit = Audit.of(problem.problem, plan);
            assertThat(audit.violations()).as("seed %d", seed).isEmpty();
            var again = new Kernel(problem, HERE)
                    .search(plan, seed, KernelBudget.ofNanos(500, 2, clock::incrementAndGet), found -> {});
            assertThat(Audit.of(problem.problem, again).score()).isLessThanOrEqualTo(audit.score());
        }
    }
}
