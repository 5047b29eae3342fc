package huzhu.solver.sensitivity;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The sequence of Sobol', shifted digit by digit: it stays as even as it is, no point lies in the corner, and every seed gives
 * another sample. A power of two points is the most even.
 *
 * <p>Source: S. Joe, F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM Journal on
 * Scientific Computing 30 (2008), 2635–2654, as in Commons Math; shift: P. L'Ecuyer, C. Lemieux, "Recent advances in
 * randomized quasi-Monte Carlo methods", in: Modeling Uncertainty (2002), section 2.
 */
public final class SobolPoints {
    /** Most dimensions that the sequence has. */
    public static final int MOST_DIMENSIONS = 1000;

    /** Binary digits of a coordinate. */
    private static final int DIGITS = 52;

    private static final double SCALE = 1L << DIGITS;

    private SobolPoints() {}

    /**
     * Points in the unit cube.
     *
     * @param points how many, at least 1
     * @param dimensions of the cube, 1 to {@link #MOST_DIMENSIONS}
     * @return one row a point
     */
    public static double[][] sample(int points, int dimensions, long seed) {
        var random = new SplittableRandom(seed);
        var shift = random.longs(dimensions, 0, 1L << DIGITS).toArray();
        var sequence = new SobolSequenceGenerator(dimensions);
        var sample = new double[points][];
        for (int i = 0; i < points; i++) {
            var point = sequence.nextVector();
            for (int j = 0; j < dimensions; j++) {
                point[j] = ((long) (point[j] * SCALE) ^ shift[j]) / SCALE;
            }
            sample[i] = point;
        }
        return sample;
    }
}
