package huzhu.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.bench.county.OverfullWeek;
import huzhu.model.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every engine understands the week as the audit does. */
final class EnginesTest {
    private static final Duration TIME = Duration.ofSeconds(1);

    /** By processor time, so that other work on the machine does not leave an engine without any. */
    private static Comparison comparison() {
        return new Comparison(40, 8, 1.3, TIME, Comparison::cpuNanos);
    }

    @BeforeAll
    static void loadClasses() {
        comparison().warmUp(Comparison.engines(2));
    }

    @TestFactory
    Stream<DynamicTest> everyEngineMakesAPlanThatBreaksNoRule() {
        var problem = OverfullWeek.of(7, 40, 8, 1.3);
        long nothingMet = Comparison.judge(problem, Plan.EMPTY).unmet();
        return Comparison.engines(2).stream()
                .map(engine -> DynamicTest.dynamicTest(engine.name(), () -> {
                    var result = comparison().run(engine, problem, 1);
                    assertThat(result.judged().violations()).isZero();
                    assertThat(result.judged().unmet()).isPositive().isLessThan(nothingMet);
                    assertThat(result.incumbents().at(Double.MAX_VALUE)).hasValueSatisfying(best -> {
                        assertThat(best.unmet()).isEqualTo(result.judged().unmet());
                        assertThat(best.travel()).isEqualTo(result.judged().travel());
                    });
                }));
    }

    @Test
    void aVisitThatNobodyMayMakeStaysUnmetInEveryEngine() {
        // One volunteer with one window for twenty elders, who ask for two visits each on different days.
        var problem = OverfullWeek.of(1, 40, 1, 10);
        var task = new RoutingTask(problem);
        assertThat(Stream.iterate(0, visit -> visit < task.visits(), visit -> visit + 1))
                .anyMatch(visit -> task.toursFor(visit).length == 0);
        for (var engine : Comparison.engines(1)) {
            var result = comparison().run(engine, problem, 1);
            assertThat(result.judged().violations()).as(engine.name()).isZero();
        }
    }

    @Test
    void theTableHoldsARowForEachEngine() throws Exception {
        var comparison = comparison();
        var results = comparison.run(List.of(new HuzhuEngine(1)), List.of(1L, 2L), result -> {});
        var english = new PeersTable(results, TIME, Main.words(List.of())).lines();
        var chinese = new PeersTable(results, TIME, Main.words(List.of("--lang", "zh"))).lines();
        assertThat(english).hasSize(3).last().asString().startsWith("| Huzhu | 1 |");
        assertThat(chinese.getFirst()).contains("引擎");
    }
}
