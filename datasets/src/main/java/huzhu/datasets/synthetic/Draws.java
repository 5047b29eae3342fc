package huzhu.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A stream of random draws that is the same on every machine and JDK.
 *
 * <p>Only {@code nextLong} of L64X128MixRandom and strict arithmetic are used: other methods of {@link RandomGenerator}
 * may change their algorithm between releases, and {@link Math} may differ in the last bit between processors.
 *
 * <p>Source: G. L. Steele, S. Vigna, "LXM: better splittable pseudorandom number generators", OOPSLA 2021.
 */
final class Draws {
    private final RandomGenerator source;

    private Draws(RandomGenerator source) {
        this.source = source;
    }

    /** The stream number {@code index} of a subject; streams of different subjects or numbers are independent. */
    static Draws of(long seed, String subject, int index) {
        long mixed = mix(mix(seed) ^ subject.hashCode());
        return new Draws(RandomGeneratorFactory.of("L64X128MixRandom").create(mix(mixed + index)));
    }

    /** SplitMix64 finaliser, so that neighbouring seeds give unlike streams. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    double unit() {
        return (source.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0 … bound − 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Uniform in [from, to). */
    double between(double from, double to) {
        return from + unit() * (to - from);
    }

    /** Uniform integer in from … to, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Standard normal, by Box and Muller. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    /** Lognormal of this median; sigma is the standard deviation of the logarithm. */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** An index, drawn in proportion to its weight. */
    int weighted(List<Double> weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = unit() * total;
        for (int i = 0; i < weights.size() - 1; i++) {
            left -= weights.get(i);
            if (left < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }

    /** Up to {@code count} different elements in random order. */
    <T> List<T> some(int count, List<T> from) {
        var left = new ArrayList<>(from);
        var drawn = new ArrayList<T>();
        while (drawn.size() < count && !left.isEmpty()) {
            int at = below(left.size());
            drawn.add(left.get(at));
            left.set(at, left.getLast());
            left.removeLast();
        }
        return drawn;
    }
}
