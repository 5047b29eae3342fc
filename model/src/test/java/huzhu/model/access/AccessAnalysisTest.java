package huzhu.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomRoads;
import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.service.Skill;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccessAnalysisTest {
    private static final AccessPolicy POLICY =
            new AccessPolicy(TravelMode.EBIKE, 3, List.of(10.0, 20.0, 30.0), List.of(1.0, 0.68, 0.22), 15);

    @Test
    void nearAndInTimeAreByTheSameWaysAsInRosters() {
        int onRoads = 0;
        int covered = 0;
        int missed = 0;
        for (long seed = 1; seed <= 10; seed++) {
            var straight = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
            for (var problem : List.of(straight, RandomRoads.laidUnder(straight, seed))) {
                var village = AccessAnalysis.of(problem.county(), POLICY, new Skill("nursing"))
                        .getFirst();
                var figures = village.of(SupplyKind.VOLUNTEERS);
                long near = problem.county().elders().stream()
                        .filter(elder -> elder.person()
                                .village()
                                .equals(village.village().id()))
                        .filter(elder -> isInTime(problem, elder.person().location()))
                        .count();
                assertThat(figures.covered()).isEqualTo((int) near);
                assertThat(figures.nearestMinutes())
                        .hasValue(nearest(problem, village.village().location()));
                covered += figures.covered();
                missed += village.elders() - figures.covered();
                onRoads += problem.travel().roads().isPresent() ? 1 : 0;
            }
        }
        assertThat(onRoads).isEqualTo(10);
        assertThat(covered).isPositive();
        assertThat(missed).isPositive();
    }

    private static boolean isInTime(PlanningProblem problem, GeoPoint at) {
        return problem.county().volunteers().stream()
                .map(Supplier::of)
                .anyMatch(one -> one.amount() > 0
                        && problem.travel().roadKm(one.mode(), one.location(), at) <= one.maxKm()
                        && problem.travel().minutes(one.mode(), one.location(), at) <= POLICY.coverageMinutes());
    }

    private static int nearest(PlanningProblem problem, GeoPoint at) {
        return problem.county().volunteers().stream()
                .map(Supplier::of)
                .filter(one -> one.amount() > 0)
                .mapToInt(one -> problem.travel().minutes(one.mode(), one.location(), at))
                .min()
                .orElseThrow();
    }
}
