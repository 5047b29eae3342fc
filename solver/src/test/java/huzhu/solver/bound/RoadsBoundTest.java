package huzhu.solver.bound;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.fixture.RandomRoads;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.solver.explain.ShortageAnalysis;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.kernel.KernelBudget;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** On roads, which may be straighter than the detour factor, search, audit and proofs still mean the same. */
final class RoadsBoundTest {

    private static PlanningProblem onRoads(long seed, RandomCounty.Size size) {
        return RandomRoads.laidUnder(RandomCounty.problem(seed, size), seed);
    }

    private static Plan searched(PlanningProblem problem, long seed) {
        return new Kernel(problem, Runnable::run).search(Plan.EMPTY, seed, KernelBudget.ofSteps(300), found -> {});
    }

    @Test
    void everyProofAddsUp() {
        int proofs = 0;
        for (long seed = 0; seed < 40; seed++) {
            var problem = onRoads(seed, seed % 5 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL);
            var view = new PlanView(problem, RandomPlan.decided(problem, seed));
            var bottlenecks = new VisitBound(view).bottlenecks();
            proofs += bottlenecks.size();
            assertThat(new BottleneckCheck(view).faults(bottlenecks))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(proofs).isGreaterThan(50);
    }

    @Test
    void noCleanPlanMeetsWhatIsProvenImpossible() {
        for (long seed = 0; seed < 24; seed++) {
            var problem = onRoads(seed, RandomCounty.Size.SMALL);
            var plan = seed % 2 == 0 ? RandomPlan.clean(problem, seed) : searched(problem, seed);
            assertThat(Audit.of(problem, plan).isClean()).as("seed %d", seed).isTrue();
            var view = new PlanView(problem, plan);
            var shortage = ShortageAnalysis.analyse(view);
            for (var bottleneck : shortage.bottlenecks()) {
                long met = bottleneck.demands().stream()
                        .flatMap(id -> problem.demand().findVisit(new DemandId(id)).stream())
                        .filter(view::isMet)
                        .mapToLong(visit -> visit.series().care().careMinutes())
                        .sum();
                assertThat(met).as("seed %d, %s", seed, bottleneck).isLessThanOrEqualTo(bottleneck.capacityAmount());
            }
        }
    }

    @Test
    void impossibleAloneIsExactlyWhatNoPlanOfItsOwnCanMeet() {
        for (long seed = 0; seed < 10; seed++) {
            var problem = onRoads(seed, seed % 2 == 0 ? RandomCounty.Size.TINY : RandomCounty.Size.SMALL);
            var beds = RandomPlan.clean(problem, seed).beds();
            var oracle = new AloneOracle(problem, beds);
            var alone = new VisitBound(new PlanView(problem, new Plan(List.of(), beds, List.of()))).alone();
            for (var visit : oracle.visits()) {
                assertThat(alone.containsKey(visit.id()))
                        .as("seed %d, %s", seed, visit)
                        .isEqualTo(oracle.findPlan(visit).isEmpty());
            }
        }
    }

    @Test
    void aStraightRoadLetsSomebodyComeWhomTheDetourFactorWouldKeepAway() {
        var county = county().service("CHAT")
                .elder("e", e -> e.at(north(4)))
                .volunteer("v", v -> v.maxKm(3.5))
                .request("r", "e", "CHAT");
        var straight = county.problem();
        assertThat(new VisitBound(new PlanView(straight, Plan.EMPTY)).alone()).hasSize(1);
        // As the crow flies it is 4 / 1.3 = 3.08 km, and one of a few seeds lays the road just so.
        var roads = LongStream.range(0, 20)
                .mapToObj(seed -> RandomRoads.laidUnder(straight, seed))
                .filter(problem -> problem.travel()
                                .roadKm(
                                        problem.county()
                                                .volunteers()
                                                .getFirst()
                                                .person()
                                                .location(),
                                        north(4))
                        < 3.1)
                .findFirst()
                .orElseThrow();
        assertThat(new VisitBound(new PlanView(roads, Plan.EMPTY)).alone()).isEmpty();
        var plan = searched(roads, 1);
        assertThat(plan.tours()).hasSize(1);
        assertThat(Audit.of(roads, plan).isClean()).isTrue();
    }
}
