package huzhu.solver.admission;

/**
 * How the temperature falls: by equal ratios, and at the end there is none.
 *
 * @param first price that is accepted with probability 1/e at the start
 * @param last the same at the end
 */
record Cooling(double first, double last) {
    /** Share of the steps at whose end only what is no worse is accepted. */
    private static final double COLD = 0.03;

    /**
     * Temperature when a share of the steps is behind.
     *
     * @param done from 0 to 1
     */
    double at(double done) {
        double share = done / (1 - COLD);
        return share >= 1 || first <= 0 ? 0 : first * StrictMath.pow(last / first, share);
    }
}
