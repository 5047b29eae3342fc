package huzhu.solver.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

final class RankCorrelationTest {
    /** For two inputs the closed form is (r₁ − r₂ r₁₂) / √((1 − r₂²)(1 − r₁₂²)) of rank correlations. */
    @Test
    void twoInputsAgreeWithTheClosedForm() {
        var random = new SplittableRandom(7);
        var points = new double[50][];
        var answers = new double[50];
        for (int i = 0; i < 50; i++) {
            double a = random.nextDouble();
            points[i] = new double[] {a, 0.6 * a + random.nextDouble()};
            answers[i] = Math.exp(3 * a) + 2 * random.nextDouble() - points[i][1];
        }
        var spearman = new SpearmansCorrelation();
        var first = Arrays.stream(points).mapToDouble(one -> one[0]).toArray();
        var second = Arrays.stream(points).mapToDouble(one -> one[1]).toArray();
        double r1 = spearman.correlation(first, answers);
        double r2 = spearman.correlation(second, answers);
        double r12 = spearman.correlation(first, second);
        double expected = (r1 - r2 * r12) / Math.sqrt((1 - r2 * r2) * (1 - r12 * r12));
        var found = RankCorrelation.of(points, answers).getFirst().orElseThrow();
        assertThat(found.value()).isCloseTo(expected, within(1e-12));
        assertThat(found.low()).isLessThan(found.value());
        assertThat(found.high()).isGreaterThan(found.value()).isLessThan(1);
    }

    @Test
    void whatOnlyRisesIsOneWhateverItsCurve() {
        var points = LatinHypercube.sample(40, 1, 1);
        var answers = AnalyticFunctions.answers(points, u -> Math.exp(9 * u[0]));
        assertThat(RankCorrelation.of(points, answers).getFirst().orElseThrow().value())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void anInputThatStaysAndAFailureAreLeftOut() {
        var points = new double[][] {{1, 5}, {2, 5}, {3, 5}, {4, 5}, {5, 5}, {6, 5}};
        var answers = new double[] {9, 8, 7, 6, Double.NaN, 4};
        var found = RankCorrelation.of(points, answers);
        assertThat(found.get(0).orElseThrow().value()).isCloseTo(-1, within(1e-9));
        assertThat(found.get(1)).isEmpty();
        assertThat(RankCorrelation.of(points, new double[6])).allMatch(one -> one.isEmpty());
    }

    @Test
    void theFrontIsWhatNothingBetters() {
        var all = List.of(
                new ParetoFront.Prices(1, 9),
                new ParetoFront.Prices(2, 5),
                new ParetoFront.Prices(2, 6),
                new ParetoFront.Prices(3, 5),
                new ParetoFront.Prices(4, 1),
                new ParetoFront.Prices(4, 1));
        assertThat(ParetoFront.of(all)).containsExactly(0, 1, 4, 5);
    }

    @Test
    void aCurveHasAMeanForEachValueOrASliceOfAsManyRuns() {
        var few = ResponseCurve.of(new double[] {1, 1, 2, Double.NaN, 2}, new double[] {3, 5, 7, 100, Double.NaN});
        assertThat(few.bands()).extracting(band -> band.answer().mean()).containsExactly(4.0, 7.0);
        assertThat(few.bands().getFirst().answer().low()).isCloseTo(4 - 12.706, within(0.01));
        var points = LatinHypercube.sample(200, 1, 1);
        var many = ResponseCurve.of(
                AnalyticFunctions.answers(points, u -> u[0]), AnalyticFunctions.answers(points, u -> 10 * u[0]));
        assertThat(many.bands()).hasSize(ResponseCurve.MOST_VALUES).allSatisfy(band -> {
            assertThat(band.answer().count()).isEqualTo(20);
            assertThat(band.answer().mean()).isCloseTo(10 * band.input(), within(1e-9));
        });
    }
}
