package huzhu.solver.sensitivity;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A mean with Student's interval of 95 %, which is the mean itself where there is one value, of which nothing can be said.
 *
 * @param count number of values
 * @param mean their mean
 * @param low where the interval begins
 * @param high where it ends
 */
public record MeanInterval(int count, double mean, double low, double high) {
    private static final double UPPER = 0.975;

    /**
     * The mean of some values.
     *
     * @param values at least one
     */
    public static MeanInterval of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values.\nMaybe all runs failed.");
        }
        var statistics = new SummaryStatistics();
        values.forEach(statistics::addValue);
        double mean = statistics.getMean();
        if (values.size() == 1) {
            return new MeanInterval(1, mean, mean, mean);
        }
        double error = statistics.getStandardDeviation() / Math.sqrt(values.size());
        double half = error * new TDistribution(null, values.size() - 1.0).inverseCumulativeProbability(UPPER);
        return new MeanInterval(values.size(), mean, mean - half, mean + half);
    }
}
