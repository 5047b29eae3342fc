package huzhu.solver.routing;

import java.util.function.LongToDoubleFunction;

/**
 * How an annealed search cools down.
 *
 * @param start temperature at the beginning, in cost units
 * @param end temperature at the end
 * @param from share of the whole search that is over when this stretch begins, 0 to 1
 * @param to share that is over when it ends
 * @param progress share of this stretch used after a number of steps
 */
record Cooling(double start, double end, double from, double to, LongToDoubleFunction progress) {
    /** Share of this stretch that is used up after so many steps; 1 or more at its end. */
    double used(long steps) {
        return progress.applyAsDouble(steps);
    }

    /** Temperature when this share of the stretch is used up. */
    double temperature(double used) {
        return start * StrictMath.pow(end / start, from + (to - from) * used);
    }
}
