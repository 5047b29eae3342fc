package huzhu.solver.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.model.objective.Objective;
import huzhu.model.plan.PlanView;
import huzhu.solver.explain.ShortageAnalysis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Run with {@code -Dhuzhu.bounds=5000} to measure in how many tiny weeks as much is proven as must be left unmet; with {@code
 * -Dhuzhu.bounds.first=1001} from that week on.
 */
final class ExactBoundTest {
    private static final int SEEDS = Integer.getInteger("huzhu.bounds", 12);
    private static final int FIRST = Integer.getInteger("huzhu.bounds.first", 1);

    /** Weighted minutes, millionths, that rounding may take off a proof. */
    private static final long ROUNDING_MICROS = 1_000;

    @BeforeAll
    static void solverRuns() {
        assumeThat(ExactRoster.isAvailable())
                .as("the exact solver's native code runs on this platform")
                .isTrue();
    }

    @Test
    void noMoreIsProvenThanTheBestPlanOfAllLeavesUnmet() {
        int weeks = 0;
        int equal = 0;
        double slack = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var problem = TinyCounty.problem(seed);
            // The best plan of all is the best with its own beds, too: proofs for these are held to what it leaves.
            var best = ExactRoster.find(problem);
            if (best.isEmpty()) {
                continue;
            }
            weeks++;
            var plan = new PlanView(problem, best.get().plan());
            long least = new Objective(plan).unmetVisitsMicros();
            long proven = ShortageAnalysis.analyse(plan).provenWeightedMicros();
            assertThat(proven).as("seed %d", seed).isLessThanOrEqualTo(least);
            equal += proven >= least - ROUNDING_MICROS ? 1 : 0;
            slack += least == 0 ? 0 : (least - proven) / (double) least;
        }
        var measured = "equal in %d of %d weeks, mean slack %.1f %% of what is unmet; %d more too large to solve"
                .formatted(equal, weeks, 100 * slack / weeks, SEEDS - weeks);
        if (System.getProperty("huzhu.bounds") != null) {
            System.out.println(measured);
        }
        assertThat(weeks).as(measured).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
        assertThat(slack / weeks).as(measured).isLessThan(0.5);
    }
}
