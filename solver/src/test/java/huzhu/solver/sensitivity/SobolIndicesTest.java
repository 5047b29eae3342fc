package huzhu.solver.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SobolIndicesTest {
    private static final int SAMPLES = 4096;

    /** Published: Saltelli et al., Global Sensitivity Analysis. The Primer (2008), section 4.6; variance 13.84. */
    @Test
    void indicesOfIshigamiAreThePublishedOnes() {
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (long seed = 1; seed <= 3; seed++) {
            var answers =
                    AnalyticFunctions.answers(SaltelliDesign.points(SAMPLES, 3, seed), AnalyticFunctions::ishigami);
            var indices = SobolIndices.of(answers, 3, seed).orElseThrow();
            assertThat(indices.variance()).isCloseTo(13.8446, within(0.2));
            for (int i = 0; i < 3; i++) {
                var one = indices.inputs().get(i);
                assertThat(one.first().value()).as("first %d, seed %d", i, seed).isCloseTo(first[i], within(0.02));
                assertThat(one.total().value()).as("total %d, seed %d", i, seed).isCloseTo(total[i], within(0.02));
                assertThat(one.first().low()).isLessThan(one.first().value());
                assertThat(one.total().high()).isGreaterThan(one.total().value());
            }
        }
    }

    /** In closed form from the partial variances 1 / (3 (1 + a)²); the eight coefficients are those of the literature. */
    @Test
    void indicesOfSobolsGAreThoseInClosedForm() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        var answers = AnalyticFunctions.answers(SaltelliDesign.points(SAMPLES, 8, 1), AnalyticFunctions.sobolG(a));
        var indices = SobolIndices.of(answers, 8, 1).orElseThrow();
        assertThat(AnalyticFunctions.sobolGIndices(0, a)).containsExactly(new double[] {0.7162, 0.7871}, within(1e-4));
        for (int i = 0; i < 8; i++) {
            var exact = AnalyticFunctions.sobolGIndices(i, a);
            var one = indices.inputs().get(i);
            assertThat(one.first().value()).as("first %d", i).isCloseTo(exact[0], within(0.02));
            assertThat(one.total().value()).as("total %d", i).isCloseTo(exact[1], within(0.02));
        }
    }

    @Test
    void intervalsHoldTheTruthMostly() {
        int held = 0;
        for (long seed = 1; seed <= 20; seed++) {
            var answers = AnalyticFunctions.answers(SaltelliDesign.points(128, 3, seed), AnalyticFunctions::ishigami);
            var total = SobolIndices.of(answers, 3, seed)
                    .orElseThrow()
                    .inputs()
                    .getFirst()
                    .total();
            held += total.low() <= 0.5576 && 0.5576 <= total.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(17);
    }

    @Test
    void aSampleWithAFailureIsLeftOutWhole() {
        var answers = AnalyticFunctions.answers(SaltelliDesign.points(256, 3, 1), AnalyticFunctions::ishigami);
        var fewer = new double[answers.length - 5];
        System.arraycopy(answers, 5, fewer, 0, fewer.length);
        answers[3] = Double.NaN;
        assertThat(SobolIndices.of(answers, 3, 1)).isEqualTo(SobolIndices.of(fewer, 3, 1));
        assertThat(SobolIndices.of(answers, 3, 1).orElseThrow().samples()).isEqualTo(255);
    }

    @Test
    void nothingIsSaidOfAnswersThatDoNotVary() {
        assertThat(SobolIndices.of(new double[50], 3, 1)).isEmpty();
    }
}
