package huzhu.solver.sensitivity;

import java.util.SplittableRandom;

/**
 * Points of which each has its own slice of every axis.
 *
 * <p>Source: M. D. McKay, R. J. Beckman, W. J. Conover, "A comparison of three methods for selecting values of input
 * variables in the analysis of output from a computer code", Technometrics 21 (1979), 239–245.
 */
public final class LatinHypercube {
    private LatinHypercube() {}

    /**
     * Points in the unit cube, each at a random place in its slice.
     *
     * @param points how many, at least 1
     * @param dimensions of the cube, at least 1
     * @return one row a point
     */
    public static double[][] sample(int points, int dimensions, long seed) {
        var random = new SplittableRandom(seed);
        var sample = new double[points][dimensions];
        for (int j = 0; j < dimensions; j++) {
            var slices = Shuffled.order(points, random);
            for (int i = 0; i < points; i++) {
                sample[i][j] = (slices[i] + random.nextDouble()) / points;
            }
        }
        return sample;
    }
}
