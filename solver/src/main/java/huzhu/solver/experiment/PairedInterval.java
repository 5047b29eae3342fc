package huzhu.solver.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * How far one thing differs from another, seed by seed: both were drawn the same numbers, so that most of the chance cancels.
 *
 * @param mean mean of the differences
 * @param interval Student's interval of 95 % for that mean; none where there is one seed, of which nothing can be said
 */
public record PairedInterval(double mean, Optional<Range> interval) {
    private static final double UPPER = 0.975;

    /**
     * A closed interval.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Range(double low, double high) {}

    /**
     * The interval of some differences.
     *
     * @param differences one a seed, at least one
     */
    public static PairedInterval of(List<Double> differences) {
        if (differences.isEmpty()) {
            throw new IllegalArgumentException("no differences.\nMaybe the measure has no value.");
        }
        var statistics = new SummaryStatistics();
        differences.forEach(statistics::addValue);
        if (differences.size() == 1) {
            return new PairedInterval(statistics.getMean(), Optional.empty());
        }
        double error = statistics.getStandardDeviation() / Math.sqrt(differences.size());
        double half = error * new TDistribution(null, differences.size() - 1.0).inverseCumulativeProbability(UPPER);
        return new PairedInterval(
                statistics.getMean(), Optional.of(new Range(statistics.getMean() - half, statistics.getMean() + half)));
    }

    /**
     * The interval of the differences second − first.
     *
     * @param first one value a seed or replicate
     * @param second values of the same ones
     */
    public static PairedInterval between(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    first.length + " and " + second.length + " replicates.\nMaybe the runs are not of one design.");
        }
        return of(IntStream.range(0, first.length)
                .mapToObj(i -> second[i] - first[i])
                .toList());
    }

    /** Whether more than chance is at work: 0 lies outside the interval. */
    public boolean isClear() {
        return interval.filter(range -> range.low() > 0 || range.high() < 0).isPresent();
    }
}
