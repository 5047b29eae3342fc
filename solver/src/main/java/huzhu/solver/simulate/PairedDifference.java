package huzhu.solver.simulate;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far two simulations differ in one measure, replicate by replicate: both drew the same numbers, so most of the chance cancels.
 *
 * @param mean mean of the differences
 * @param low lower end of the interval of 95 %
 * @param high upper end; both the mean where there is one replicate, of which nothing can be said
 */
public record PairedDifference(double mean, double low, double high) {
    private static final double LEVEL = 0.975;

    /**
     * The difference second − first with Student's interval of 95 % for its mean.
     *
     * @param first one value a replicate
     * @param second the same replicates
     */
    public static PairedDifference of(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(
                    first.length + " and " + second.length + " replicates.\nMaybe the runs are not of one design.");
        }
        var differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = second[i] - first[i];
        }
        double mean = StatUtils.mean(differences);
        if (first.length == 1) {
            return new PairedDifference(mean, mean, mean);
        }
        double error = Math.sqrt(StatUtils.variance(differences) / first.length);
        double width = error * new TDistribution(null, first.length - 1).inverseCumulativeProbability(LEVEL);
        return new PairedDifference(mean, mean - width, mean + width);
    }

    /** Whether 0 lies outside the interval. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }
}
