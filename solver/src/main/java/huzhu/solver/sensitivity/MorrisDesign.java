package huzhu.solver.sensitivity;

import java.util.SplittableRandom;

/**
 * Walks through a grid of the unit cube that change each input once, by the same step up or down.
 *
 * <p>Source: M. D. Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991),
 * 161–174.
 */
public final class MorrisDesign {
    private MorrisDesign() {}

    /** How many rows belong to one walk. */
    public static int rowsPerWalk(int inputs) {
        return inputs + 1;
    }

    /** The step: half of the levels up, so that every level is as likely. */
    public static double step(int levels) {
        return levels / (2.0 * (levels - 1));
    }

    /**
     * The points, walk by walk.
     *
     * @param walks how many, at least 1
     * @param inputs how many, at least 1
     * @param levels of the grid, even, at least 2
     */
    public static double[][] points(int walks, int inputs, int levels, long seed) {
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(levels + " levels.\nMaybe use 4: the number must be even.");
        }
        var random = new SplittableRandom(seed);
        int half = levels / 2;
        var points = new double[walks * rowsPerWalk(inputs)][];
        int row = 0;
        for (int walk = 0; walk < walks; walk++) {
            var at = random.ints(inputs, 0, levels).toArray();
            points[row++] = shares(at, levels);
            for (int input : Shuffled.order(inputs, random)) {
                at[input] += at[input] < half ? half : -half;
                points[row++] = shares(at, levels);
            }
        }
        return points;
    }

    private static double[] shares(int[] at, int levels) {
        var shares = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            shares[i] = at[i] / (levels - 1.0);
        }
        return shares;
    }
}
