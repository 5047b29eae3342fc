package huzhu.solver.simulate;

import java.util.Arrays;
import java.util.List;

/**
 * How one measure spreads over the replicates in one week.
 *
 * @param mean arithmetic mean
 * @param low quantile of 5 %
 * @param lowerQuartile quantile of 25 %
 * @param median quantile of 50 %
 * @param upperQuartile quantile of 75 %
 * @param high quantile of 95 %
 */
public record Bands(double mean, double low, double lowerQuartile, double median, double upperQuartile, double high) {
    /**
     * The spread of values, at least one. Quantiles are linear between order statistics: type 7 of R. J. Hyndman, Y. Fan, "Sample
     * quantiles in statistical packages", The American Statistician 50, 1996.
     */
    public static Bands of(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Bands(
                Arrays.stream(sorted).average().orElseThrow(),
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95));
    }

    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
