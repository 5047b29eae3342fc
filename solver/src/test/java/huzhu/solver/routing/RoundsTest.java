package huzhu.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.routing.RandomRouting;
import huzhu.model.routing.RoutingAudit;
import huzhu.model.routing.RoutingProblem;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Holds the fast evaluation to the audit, on random days with every feature there is. */
final class RoundsTest {
    private static final int PROBLEMS = 200;
    private static final int STEPS = 40;

    @Test
    void roundsCostWhatTheAuditSaysAfterEveryStep() {
        int good = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            var problem = RandomRouting.problem(seed, 12);
            var table = new RoutingTable(problem);
            var random = new SplittableRandom(seed);
            var rounds = new Rounds(table);
            var ruin = new Ruin(rounds, new Neighbours(table), random, EnumSet.allOf(RuinWay.class));
            var recreate = new Recreate(rounds, new Trial(rounds), random);
            var kept = new Rounds(table);
            for (int step = 0; step < STEPS; step++) {
                ruin.ruin();
                recreate.insertAll(ruin.groups, ruin.count);
                // Where a detour is shorter than the straight way, taking a task out can push what comes after.
                if (rounds.retime()) {
                    assertSame(problem, rounds, "seed " + seed + " step " + step);
                    kept.copy(rounds);
                    good++;
                } else {
                    rounds.copy(kept);
                }
            }
        }
        assertThat(good).isGreaterThan(PROBLEMS * STEPS * 9 / 10);
    }

    private static void assertSame(RoutingProblem problem, Rounds rounds, String where) {
        var routes = new RouteWriter(rounds).routes();
        var verdict = RoutingAudit.of(problem, routes);
        long must = rounds.cost() / RoutingTable.MUST;
        assertThat(verdict.violations()).as(where).hasSize((int) must);
        assertThat(rounds.cost() - must * RoutingTable.MUST)
                .as(where + " " + verdict.totals())
                .isEqualTo(verdict.cost());
    }
}
