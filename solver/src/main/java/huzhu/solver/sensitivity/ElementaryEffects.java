package huzhu.solver.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What a step of one input does to an answer, over many places: a large mean of sizes is an input that matters, a large
 * spread one that is not linear or acts together with others.
 *
 * <p>Source: M. D. Morris 1991, see {@link MorrisDesign}; mean of sizes: F. Campolongo, J. Cariboni, A. Saltelli, "An
 * effective screening design for sensitivity analysis of large models", Environmental Modelling &amp; Software 22 (2007),
 * 1509–1518.
 *
 * @param steps how many steps were used
 * @param mean mean of the effects, for the whole range of the input
 * @param size mean of their sizes (mu*), with Student's interval where there are several
 * @param spread their standard deviation (sigma)
 */
public record ElementaryEffects(int steps, double mean, Estimate size, double spread) {
    /**
     * The effects of each input; none where all its steps failed.
     *
     * @param points those of {@link MorrisDesign}
     * @param answers one a point, NaN where it failed
     */
    public static List<Optional<ElementaryEffects>> of(double[][] points, double[] answers) {
        int inputs = points[0].length;
        int rows = MorrisDesign.rowsPerWalk(inputs);
        var effects = new ArrayList<List<Double>>();
        for (int i = 0; i < inputs; i++) {
            effects.add(new ArrayList<>());
        }
        for (int at = 1; at < points.length; at++) {
            double difference = answers[at] - answers[at - 1];
            if (at % rows != 0 && !Double.isNaN(difference)) {
                for (int i = 0; i < inputs; i++) {
                    double step = points[at][i] - points[at - 1][i];
                    if (step != 0) {
                        effects.get(i).add(difference / step);
                    }
                }
            }
        }
        return IntStream.range(0, inputs).mapToObj(i -> of(effects.get(i))).toList();
    }

    private static Optional<ElementaryEffects> of(List<Double> effects) {
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        var plain = new SummaryStatistics();
        effects.forEach(plain::addValue);
        var size = MeanInterval.of(effects.stream().map(Math::abs).toList());
        return Optional.of(new ElementaryEffects(
                effects.size(),
                plain.getMean(),
                new Estimate(size.mean(), size.low(), size.high()),
                effects.size() == 1 ? 0 : plain.getStandardDeviation()));
    }
}
