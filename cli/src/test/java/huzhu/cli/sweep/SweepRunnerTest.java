package huzhu.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.output.PackedPlan;
import huzhu.datasets.sweep.DesignFile;
import huzhu.datasets.sweep.SweepJournal;
import huzhu.datasets.table.Problems;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which runs are asked for, and what they are given to start from. */
final class SweepRunnerTest {
    @TempDir
    private Path folder;

    private final List<SweepTask> asked = new ArrayList<>();

    private SweepPoints points(long startEffort) throws IOException {
        var file = Files.writeString(folder.resolve("design.yaml"), """
                parameters: {detour: {policy: travel.detour, min: 1.1, max: 1.9}}
                design: {kind: grid, levels: 5}
                effort: 10
                start_effort: %d
                """.formatted(startEffort));
        return SweepPoints.of(
                DesignFile.read(file, "design.yaml", new Problems()).design().orElseThrow());
    }

    private SweepRuns runs(Predicate<SweepTask> fails) {
        var plan = PackedPlan.of(RandomCounty.county(1, RandomCounty.Size.TINY), Plan.EMPTY);
        return task -> {
            asked.add(task);
            return fails.test(task)
                    ? SweepResult.failed("planned")
                    : new SweepResult(
                            Optional.empty(), new TreeMap<>(), task.isStart() ? Optional.of(plan) : Optional.empty());
        };
    }

    private void run(SweepPoints points, SweepRuns runs) throws IOException {
        try (var journal = SweepJournal.open(folder, "one")) {
            assertThat(new SweepRunner(points, runs, folder, journal, Runnable::run, () -> false, () -> {}).run())
                    .isTrue();
            assertThat(journal.outcomes()).hasSize(points.runs());
        }
    }

    @Test
    void aRunStartsFromANearOneAndFromTheProjectAsItIs() throws IOException {
        run(points(50), runs(task -> false));
        assertThat(asked).hasSize(6);
        assertThat(asked.getFirst().values()).containsExactly(Optional.empty());
        assertThat(asked.getFirst().effort()).isEqualTo(50);
        assertThat(asked.getFirst().starts()).isEmpty();
        assertThat(asked.get(1).starts()).hasSize(1);
        assertThat(asked.subList(2, 6))
                .allSatisfy(task -> assertThat(task.starts()).hasSize(2));
    }

    @Test
    void aLongStartIsTheBestOfSeveralSearchesBySeedsOfTheirOwn() throws IOException {
        run(points(4 * 15 * 10), runs(task -> false));
        var searches = asked.subList(0, 4);
        assertThat(searches).extracting(SweepTask::seed).doesNotHaveDuplicates().startsWith(1L);
        assertThat(searches).allSatisfy(task -> {
            assertThat(task.effort()).isEqualTo(15 * 10);
            assertThat(task.starts()).isEmpty();
        });
        assertThat(asked.get(4).effort()).isZero();
        assertThat(asked.get(4).starts()).hasSize(4);
        assertThat(asked).hasSize(4 + 1 + 5);
    }

    @Test
    void aRunThatFailedIsAskedForOnceAlthoughOthersStartFromIt() throws IOException {
        var middle = Optional.of("1.5");
        run(points(50), runs(task -> task.values().contains(middle)));
        assertThat(asked).extracting(SweepTask::values).doesNotHaveDuplicates().hasSize(6);
        assertThat(asked)
                .filteredOn(task -> task.values().contains(middle))
                .hasSize(1)
                .allMatch(SweepTask::isStart);
    }

    @Test
    @Timeout(60)
    void withoutAStartNoRunWaitsForAnother() throws IOException, InterruptedException {
        var begun = new AtomicInteger();
        var held = new ConcurrentLinkedQueue<Runnable>();
        try (var journal = SweepJournal.open(folder, "one")) {
            var runner = new SweepRunner(
                    points(0), runs(task -> false), folder, journal, held::add, () -> false, begun::incrementAndGet);
            var waiting = Thread.ofVirtual().start(() -> {
                try {
                    runner.run();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            // What an executor is asked for at once, before any of it is done: all runs, and the plan of all that there
            // is none of.
            while (held.size() < 6) {
                Thread.onSpinWait();
            }
            held.forEach(Runnable::run);
            waiting.join();
        }
        assertThat(begun).hasValue(5);
        assertThat(asked)
                .hasSize(5)
                .allSatisfy(task -> assertThat(task.starts()).isEmpty());
    }
}
