package huzhu.solver.sensitivity;

/**
 * The design for variance-based indices: two samples A and B, and for each input A with that input's column from B.
 *
 * <p>Rows go sample by sample: A's, B's, then one for each input. Source: A. Saltelli et al., "Variance based sensitivity
 * analysis of model output. Design and estimator for the total sensitivity index", Computer Physics Communications 181
 * (2010), 259–270.
 */
public final class SaltelliDesign {
    /** Most inputs: A and B take a dimension of the sequence each. */
    public static final int MOST_INPUTS = SobolPoints.MOST_DIMENSIONS / 2;

    private SaltelliDesign() {}

    /** How many rows belong to one sample. */
    public static int rowsPerSample(int inputs) {
        return inputs + 2;
    }

    /**
     * The points.
     *
     * @param samples rows of A and of B; a power of two is best
     * @param inputs how many, 1 to {@link #MOST_INPUTS}
     */
    public static double[][] points(int samples, int inputs, long seed) {
        var both = SobolPoints.sample(samples, 2 * inputs, seed);
        int rows = rowsPerSample(inputs);
        var points = new double[samples * rows][];
        for (int i = 0; i < samples; i++) {
            var a = new double[inputs];
            var b = new double[inputs];
            System.arraycopy(both[i], 0, a, 0, inputs);
            System.arraycopy(both[i], inputs, b, 0, inputs);
            points[i * rows] = a;
            points[i * rows + 1] = b;
            for (int j = 0; j < inputs; j++) {
                var mixed = a.clone();
                mixed[j] = b[j];
                points[i * rows + 2 + j] = mixed;
            }
        }
        return points;
    }
}
