package huzhu.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PlanSearchTest {
    private static final Executor HERE = Runnable::run;
    private static final BooleanSupplier NEVER = () -> false;
    private static final LongSupplier NO_CLOCK = () -> {
        throw new AssertionError("the clock was read");
    };

    private static SearchOptions effort(long seed, long steps) {
        return new SearchOptions(seed, 1, HERE, OptionalLong.of(steps), Optional.empty(), NO_CLOCK, NEVER);
    }

    private static Score score(PlanningProblem problem, Plan plan) {
        return Audit.of(problem, plan).score();
    }

    @Test
    void plansBreakNoRuleAndTimefoldScoresThemAsTheAuditDoes() {
        for (long seed = 1; seed <= 16; seed++) {
            var size = seed % 4 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
            var problem = RandomCounty.problem(seed, size);
            var plan = PlanSearch.solve(problem, effort(seed, 500), SearchListener.NONE);
            assertThat(Audit.of(problem, plan).violations()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void searchFromAPlanIsNeverWorse() {
        for (long seed = 1; seed <= 8; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var first = PlanSearch.solve(problem, effort(seed, 50), SearchListener.NONE);
            var second = PlanSearch.solve(problem, first, effort(seed + 1, 50), SearchListener.NONE);
            assertThat(score(problem, second)).as("seed %d", seed).isLessThanOrEqualTo(score(problem, first));
        }
    }

    @Test
    void aCountyWithoutAnybodyHasAnEmptyPlan() {
        var problem = PlanningProblem.of(CountyBuilder.county().build());
        assertThat(PlanSearch.solve(problem, effort(1, 100), SearchListener.NONE))
                .isEqualTo(Plan.EMPTY);
    }

    @Test
    void everyPhaseIsHeardOfAndScoresEndAtThePlans() {
        var problem = RandomCounty.problem(4, RandomCounty.Size.MIDDLING);
        var phases = EnumSet.noneOf(SearchPhase.class);
        var scores = new ArrayList<Score>();
        var plan = PlanSearch.solve(problem, effort(4, 2_000), (phase, score) -> {
            phases.add(phase);
            scores.add(score);
        });
        assertThat(phases).contains(SearchPhase.ROUTING);
        assertThat(scores).allSatisfy(score -> assertThat(score(problem, plan)).isLessThanOrEqualTo(score));
    }

    @Nested
    final class Repeatable {
        @Test
        void sameEffortGivesTheSamePlanWithOneThreadAndWithTwo() {
            for (long seed = 1; seed <= 2; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
                var plan = PlanSearch.solve(problem, effort(seed, 1_000), SearchListener.NONE);
                assertThat(PlanSearch.solve(problem, effort(seed, 1_000), SearchListener.NONE))
                        .as("seed %d", seed)
                        .isEqualTo(plan);
                try (var two = Executors.newFixedThreadPool(2)) {
                    var options =
                            new SearchOptions(seed, 2, two, OptionalLong.of(1_000), Optional.empty(), NO_CLOCK, NEVER);
                    assertThat(PlanSearch.solve(problem, options, SearchListener.NONE))
                            .as("seed %d, two threads", seed)
                            .isEqualTo(plan);
                }
            }
        }
    }

    /** More elders than one region holds: only then do threads share the work. */
    @Nested
    final class InRegions {
        private static final int ELDERS = 2_600;

        @Test
        void twoThreadsGiveThePlanOfOneAndItBreaksNoRule() {
            var problem = BigCounty.of(ELDERS);
            var plan = PlanSearch.solve(problem, effort(1, 3_000), SearchListener.NONE);
            assertThat(Audit.of(problem, plan).violations()).isEmpty();
            try (var two = Executors.newFixedThreadPool(2)) {
                var options = new SearchOptions(1, 2, two, OptionalLong.of(3_000), Optional.empty(), NO_CLOCK, NEVER);
                assertThat(PlanSearch.solve(problem, options, SearchListener.NONE))
                        .isEqualTo(plan);
            }
        }
    }

    @Nested
    final class Ending {
        @Test
        void interruptedSearchStillGivesAPlanThatBreaksNoRule() {
            var problem = RandomCounty.problem(8, RandomCounty.Size.MIDDLING);
            var options = new SearchOptions(
                    8, 1, HERE, OptionalLong.of(Long.MAX_VALUE), Optional.empty(), NO_CLOCK, () -> true);
            var plan = PlanSearch.solve(problem, options, SearchListener.NONE);
            assertThat(plan.tours()).isNotEmpty();
            assertThat(Audit.of(problem, plan).violations()).isEmpty();
        }

        @Test
        void timeEndsTheSearchInEveryPhase() {
            var problem = RandomCounty.problem(8, RandomCounty.Size.MIDDLING);
            // Every look at this clock takes a millisecond.
            var nanos = new AtomicLong();
            LongSupplier clock = () -> nanos.addAndGet(1_000_000);
            var options = new SearchOptions(
                    8, 1, HERE, OptionalLong.empty(), Optional.of(Duration.ofSeconds(3)), clock, NEVER);
            var plan = PlanSearch.solve(problem, options, SearchListener.NONE);
            assertThat(Audit.of(problem, plan).violations()).isEmpty();
            assertThat(Duration.ofNanos(nanos.get())).isBetween(Duration.ofMillis(2_500), Duration.ofMillis(3_200));
        }

        @Test
        void evenWithoutTimeWhatFitsIsPutIn() {
            var problem = RandomCounty.problem(8, RandomCounty.Size.MIDDLING);
            var options =
                    new SearchOptions(8, 1, HERE, OptionalLong.empty(), Optional.of(Duration.ZERO), () -> 0, NEVER);
            var plan = PlanSearch.solve(problem, options, SearchListener.NONE);
            assertThat(plan.tours()).isNotEmpty();
            assertThat(Audit.of(problem, plan).violations()).isEmpty();
        }
    }
}
