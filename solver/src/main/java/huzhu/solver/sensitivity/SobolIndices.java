package huzhu.solver.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much of an answer's variance each input explains, alone and with all others.
 *
 * <p>First order by Saltelli's estimator of 2010 (table 2, b), total by Jansen's (f). Intervals by resampling whole samples,
 * percentiles of the resampled indices. A sample with a failed answer is left out as a whole.
 *
 * <p>Source: A. Saltelli et al. 2010, see {@link SaltelliDesign}; M. J. W. Jansen, "Analysis of variance designs for model
 * output", Computer Physics Communications 117 (1999), 35–43.
 *
 * @param inputs for each input its indices
 * @param samples samples that were used
 * @param variance variance of the answers
 */
public record SobolIndices(List<OfInput> inputs, int samples, double variance) {
    /** Resamples for the intervals. */
    public static final int RESAMPLES = 1000;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    public SobolIndices {
        inputs = List.copyOf(inputs);
    }

    /**
     * The indices of an input.
     *
     * @param first share of the variance that goes when the input is known
     * @param total share of the variance that stays when all others are known
     */
    public record OfInput(Estimate first, Estimate total) {}

    /**
     * The indices; none where fewer than two samples are whole, or where the answers do not vary.
     *
     * @param answers one for each point of {@link SaltelliDesign}, NaN where it failed
     * @param count number of inputs
     * @param seed of the resampling
     */
    public static Optional<SobolIndices> of(double[] answers, int count, long seed) {
        int rows = SaltelliDesign.rowsPerSample(count);
        if (answers.length % rows != 0) {
            throw new IllegalArgumentException(
                    answers.length + " answers for " + count + " inputs.\nMaybe it is another design.");
        }
        var whole = new ArrayList<double[]>();
        for (int at = 0; at < answers.length; at += rows) {
            var sample = Arrays.copyOfRange(answers, at, at + rows);
            if (Arrays.stream(sample).noneMatch(Double::isNaN)) {
                whole.add(sample);
            }
        }
        if (whole.size() < 2) {
            return Optional.empty();
        }
        var samples = centred(whole);
        var all = IntStream.range(0, samples.length).toArray();
        double variance = variance(samples, all);
        if (variance <= 0) {
            return Optional.empty();
        }
        var point = indices(samples, all, count);
        var resampled = resampled(samples, count, seed);
        var inputs = IntStream.range(0, count)
                .mapToObj(i ->
                        new OfInput(estimate(point[i], resampled[i]), estimate(point[count + i], resampled[count + i])))
                .toList();
        return Optional.of(new SobolIndices(inputs, samples.length, variance));
    }

    /** Less the mean of A and B: the estimator of first order is far steadier so. */
    private static double[][] centred(List<double[]> samples) {
        double sum = 0;
        for (var sample : samples) {
            sum += sample[0] + sample[1];
        }
        double mean = sum / (2 * samples.size());
        return samples.stream()
                .map(sample -> Arrays.stream(sample).map(one -> one - mean).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] resampled(double[][] samples, int count, long seed) {
        var random = new SplittableRandom(seed);
        var values = new double[2 * count][RESAMPLES];
        for (int k = 0; k < RESAMPLES; k++) {
            var chosen = random.ints(samples.length, 0, samples.length).toArray();
            var indices = variance(samples, chosen) > 0 ? indices(samples, chosen, count) : new double[2 * count];
            for (int i = 0; i < indices.length; i++) {
                values[i][k] = indices[i];
            }
        }
        return values;
    }

    private static Estimate estimate(double value, double[] resampled) {
        Arrays.sort(resampled);
        return new Estimate(value, quantile(resampled, LOW), quantile(resampled, HIGH));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** First orders, then totals. */
    private static double[] indices(double[][] samples, int[] chosen, int count) {
        double variance = variance(samples, chosen);
        var indices = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double first = 0;
            double total = 0;
            for (int at : chosen) {
                var sample = samples[at];
                double mixed = sample[2 + i];
                first += sample[1] * (mixed - sample[0]);
                total += (sample[0] - mixed) * (sample[0] - mixed);
            }
            indices[i] = first / chosen.length / variance;
            indices[count + i] = total / (2.0 * chosen.length) / variance;
        }
        return indices;
    }

    private static double variance(double[][] samples, int[] chosen) {
        double sum = 0;
        double squares = 0;
        for (int at : chosen) {
            double a = samples[at][0];
            double b = samples[at][1];
            sum += a + b;
            squares += a * a + b * b;
        }
        double mean = sum / (2 * chosen.length);
        return squares / (2 * chosen.length) - mean * mean;
    }
}
