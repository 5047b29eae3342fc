package huzhu.solver.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ElementaryEffectsTest {
    private static final int LEVELS = 4;

    /** The first seven matter and act together or are curved, eight to ten are straight, the rest do nothing. */
    @Test
    void effectsOfMorrisFunctionAreThosePublished() {
        var points = MorrisDesign.points(200, 20, LEVELS, 1);
        var effects = ElementaryEffects.of(points, AnalyticFunctions.answers(points, AnalyticFunctions::morris));
        for (int i = 7; i < 10; i++) {
            var straight = effects.get(i).orElseThrow();
            assertThat(straight.size().value()).as("input %d", i + 1).isCloseTo(40, within(1e-6));
            assertThat(straight.spread()).isCloseTo(0, within(1e-6));
        }
        for (int i = 10; i < 20; i++) {
            assertThat(effects.get(i).orElseThrow().size().value()).isCloseTo(0, within(1e-9));
        }
        // Alone but curved: steps from 0 and from 1/3 are as likely, 57.39 and 9.23.
        var curved = effects.get(6).orElseThrow();
        assertThat(curved.mean()).isCloseTo(33.31, within(4.0));
        assertThat(curved.spread()).isGreaterThan(20);
        for (int i = 0; i < 6; i++) {
            assertThat(effects.get(i).orElseThrow().spread())
                    .as("input %d", i + 1)
                    .isGreaterThan(20);
        }
    }

    @Test
    void everyWalkChangesEveryInputOnceByTheStep() {
        var points = MorrisDesign.points(9, 5, LEVELS, 3);
        for (int walk = 0; walk < 9; walk++) {
            var changes = new int[5];
            for (int row = walk * 6 + 1; row < walk * 6 + 6; row++) {
                for (int i = 0; i < 5; i++) {
                    double step = points[row][i] - points[row - 1][i];
                    if (step != 0) {
                        changes[i]++;
                        assertThat(Math.abs(step)).isCloseTo(MorrisDesign.step(LEVELS), within(1e-12));
                    }
                    assertThat(points[row][i]).isBetween(0.0, 1.0);
                }
            }
            assertThat(changes).containsOnly(1);
        }
    }

    @Test
    void aFailureCostsTheStepsBesideItAlone() {
        var points = MorrisDesign.points(2, 3, LEVELS, 1);
        var answers = AnalyticFunctions.answers(points, u -> u[0] + 2 * u[1] + 3 * u[2]);
        answers[0] = Double.NaN;
        var effects = ElementaryEffects.of(points, answers);
        assertThat(effects.stream().mapToInt(one -> one.orElseThrow().steps()).sum())
                .isEqualTo(5);
        assertThat(effects.stream().map(one -> one.orElseThrow().mean()).toList())
                .allSatisfy(mean -> assertThat(Arrays.asList(1L, 2L, 3L)).contains(Math.round(mean)));
    }
}
