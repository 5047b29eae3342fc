package huzhu.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import huzhu.model.audit.Audit;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Timefold checks every move itself here: score from scratch, shadow variables, undo. */
final class ExchangeMovesTest {
    private static WeekPlan exchange(WeekPlan week, long moves) {
        var config = WeekSolver.config(1)
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(ExchangeMoves.class))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(20))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves)));
        return SolverFactory.<WeekPlan>create(config).buildSolver().solve(week);
    }

    @Test
    void movesFromCleanPlansKeepThemCleanAndImproveThem() {
        int better = 0;
        for (int seed = 0; seed < 15; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var plan = RandomPlan.clean(problem, seed);
            var found = exchange(WeekPlanning.of(problem, plan), 100);
            var audit = Audit.of(problem, found.toPlan());
            assertThat(found.score()).as("seed %d", seed).isEqualTo(audit.score());
            assertThat(audit.violations()).as("seed %d", seed).isEmpty();
            better += audit.score().compareTo(Audit.of(problem, plan).score()) < 0 ? 1 : 0;
        }
        assertThat(better).isGreaterThan(7);
    }

    @Test
    void timeMayRunOutBetweenTheQuestionForAMoveAndTheMove() {
        var problem = RandomCounty.problem(3, RandomCounty.Size.SMALL);
        var week = WeekPlanning.of(problem, RandomPlan.clean(problem, 3));
        var asked = new AtomicInteger();
        week.enoughWhen(() -> asked.getAndIncrement() > 0);
        var found = exchange(week, 100);
        assertThat(asked).hasPositiveValue();
        assertThat(found.score()).isEqualTo(Audit.of(problem, found.toPlan()).score());
    }

    @Test
    void movesFromAnyPlanScoreAsTheAuditDoes() {
        for (int seed = 0; seed < 8; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
            var found = exchange(WeekPlanning.of(problem, RandomPlan.decided(problem, seed)), 50);
            assertThat(found.score())
                    .as("seed %d", seed)
                    .isEqualTo(Audit.of(problem, found.toPlan()).score());
        }
    }
}
