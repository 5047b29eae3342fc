package huzhu.solver.admission;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.admission.AdmissionAudit;
import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.AdmissionScore;
import huzhu.model.admission.Lodging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdmissionSearchTest {
    private static AdmissionSearchOptions effort(long steps, int threads, Executor executor) {
        return new AdmissionSearchOptions(
                1, threads, executor, OptionalLong.of(steps), Optional.empty(), () -> 0, () -> false);
    }

    private static AdmissionSearchOptions time(Duration time, LongSupplier nanoClock, BooleanSupplier interrupted) {
        return new AdmissionSearchOptions(
                1, 1, Runnable::run, OptionalLong.empty(), Optional.of(time), nanoClock, interrupted);
    }

    private static AdmissionPlan solve(AdmissionProblem problem, long steps) {
        return AdmissionSearch.solve(problem, effort(steps, 1, Runnable::run), (lost, cost) -> {});
    }

    /** The optimum among plans without changes inside parts, by trying all of them. */
    private static AdmissionScore best(AdmissionProblem problem) {
        return best(problem, AdmissionTables.whole(problem), new ArrayList<>(), 0);
    }

    private static AdmissionScore best(
            AdmissionProblem problem, List<AdmissionTables.Piece> parts, List<Lodging> chosen, int next) {
        if (next == parts.size()) {
            return AdmissionAudit.of(problem, new AdmissionPlan(chosen)).score();
        }
        var part = parts.get(next);
        var best = best(problem, parts, chosen, next + 1);
        for (int r = 0; r < problem.rooms().size(); r++) {
            chosen.add(new Lodging(part.stay(), r, part.from(), part.to()));
            var score = best(problem, parts, chosen, next + 1);
            chosen.removeLast();
            best = score.compareTo(best) < 0 ? score : best;
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tinyProblemsAreSolvedToTheOptimum(boolean priced) {
        for (long seed = 1; seed <= 20; seed++) {
            var problem = RandomAdmissions.problem(seed, 2, 4, 5, priced);
            var found = AdmissionAudit.of(problem, solve(problem, 60_000)).score();
            // Changes inside parts, which the exhaustive search leaves out, may make it cheaper still.
            assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(best(problem));
            if (!priced) {
                assertThat(found).as("seed %d", seed).isEqualTo(best(problem));
            }
        }
    }

    @Test
    void aChangeOfRoomIsMadeWhereItPays() {
        for (long seed = 1; seed <= 50; seed++) {
            var problem = RandomAdmissions.problem(seed, 4, 40, 20, true);
            if (AdmissionAudit.of(problem, solve(problem, 40_000)).changes() > 0) {
                return;
            }
        }
        throw new AssertionError("no plan has a change of room");
    }

    /** Steps after which all anneals of a search by effort have settled. */
    private static long settled(AdmissionProblem problem) {
        int anneals = effort(0, 1, Runnable::run).anneals();
        return anneals
                * AdmissionSearch.SETTLED
                * AdmissionTables.whole(problem).size();
    }

    @Test
    void stepsAfterThoseInWhichAnnealsSettleGoToOtherStarts() {
        // From its one start an anneal of four times as many steps comes no further here.
        var problem = RandomAdmissions.problem(1, 4, 40, 14, false);
        var once = AdmissionAudit.of(problem, solve(problem, settled(problem))).score();
        assertThat(AdmissionAudit.of(problem, solve(problem, 4 * settled(problem)))
                        .score())
                .isLessThan(once);
    }

    @Test
    void equalEffortGivesEqualPlansFromSeveralStartsToo() {
        var problem = RandomAdmissions.problem(3, 3, 12, 8, false);
        long steps = 3 * settled(problem);
        var alone = solve(problem, steps);
        try (var executor = Executors.newFixedThreadPool(4)) {
            assertThat(AdmissionSearch.solve(problem, effort(steps, 4, executor), (lost, cost) -> {}))
                    .isEqualTo(alone);
        }
    }

    @Test
    void whatIsToldNeverGetsWorse() {
        var problem = RandomAdmissions.problem(4, 4, 20, 14, false);
        var told = new ArrayList<List<Long>>();
        AdmissionSearch.solve(
                problem, effort(3 * settled(problem), 1, Runnable::run), (lost, cost) -> told.add(List.of(lost, cost)));
        assertThat(told)
                .isSortedAccordingTo(Comparator.<List<Long>, Long>comparing(List::getFirst)
                        .thenComparing(List::getLast)
                        .reversed());
    }

    @Test
    void allTheTimeIsUsedWhereNoPartIsCut() {
        // One room: no other is cheaper for some of the nights.
        var problem = RandomAdmissions.problem(1, 1, 3, 5, true);
        var now = new AtomicLong();
        var time = Duration.ofSeconds(1);
        var options = time(time, () -> now.addAndGet(1_000_000), () -> false);
        AdmissionSearch.solve(problem, options, (lost, cost) -> {});
        assertThat(now.get()).isGreaterThanOrEqualTo(time.toNanos());
    }

    @Test
    void anInterruptedSearchDoesNotGoOnWithItsAuction() {
        var problem = RandomAdmissions.problem(5, 10, 20, 30, false);
        var asked = new AtomicLong();
        var options = time(Duration.ofHours(1), () -> 0, () -> asked.incrementAndGet() > 0);
        AdmissionSearch.solve(problem, options, (lost, cost) -> {});
        assertThat(asked.get()).isLessThan(100);
    }

    @Test
    void equalEffortGivesEqualPlansWithAnyNumberOfThreads() {
        var problem = RandomAdmissions.problem(3, 10, 80, 14, true);
        var alone = solve(problem, 50_000);
        try (var executor = Executors.newFixedThreadPool(4)) {
            assertThat(AdmissionSearch.solve(problem, effort(50_000, 4, executor), (lost, cost) -> {}))
                    .isEqualTo(alone);
        }
    }

    @Test
    void anInterruptedSearchStillPlacesWhatFits() {
        var problem = RandomAdmissions.problem(5, 10, 20, 30, true);
        var options = time(Duration.ofHours(1), () -> 0, () -> true);
        var audit = AdmissionAudit.of(problem, AdmissionSearch.solve(problem, options, (lost, cost) -> {}));
        assertThat(audit.nightsLeftOut()).isZero();
    }

    @Test
    void aProblemOfNothingHasAnEmptyPlan() {
        var problem = RandomAdmissions.problem(1, 1, 0, 3, true);
        assertThat(solve(problem, 2_000).lodgings()).isEmpty();
        var noRooms = RandomAdmissions.problem(1, 0, 3, 3, false);
        assertThat(solve(noRooms, 2_000).lodgings()).isEmpty();
    }
}
