package huzhu.cli.report.sweep;

import huzhu.cli.sweep.SweepValues;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale of numbers on a drawing.
 *
 * @param least number at its start
 * @param most number at its end
 * @param start where it starts
 * @param end where it ends
 */
public record Axis(double least, double most, double start, double end) {
    private static final int TICKS = 4;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** A scale that holds all of some numbers, the least and the most being round. */
    static Axis round(double least, double most, double start, double end) {
        double span = most > least ? most - least : Math.max(1e-9, Math.abs(least));
        double step = step(span / TICKS);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(most / step) * step;
        return new Axis(low, high > low ? high : low + step, start, end);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double one : STEPS) {
            if (one * power >= rough * (1 - 1e-9)) {
                return one * power;
            }
        }
        return 10 * power;
    }

    /** Where a number is drawn. */
    double at(double value) {
        double share = (value - least) / (most - least);
        return Math.round((start + share * (end - start)) * 100) / 100.0;
    }

    /**
     * A mark on a scale.
     *
     * @param at where it is
     * @param label its number
     */
    public record Tick(double at, String label) {}

    /** Marks at round numbers. */
    List<Tick> ticks() {
        double step = step((most - least) / TICKS);
        var ticks = new ArrayList<Tick>();
        for (double value = Math.ceil(least / step - 1e-9) * step; value <= most + step * 1e-9; value += step) {
            double clean = Math.abs(value) < step * 1e-9 ? 0 : value;
            ticks.add(new Tick(at(clean), SweepValues.number(Math.round(clean / step * 1e6) / 1e6 * step)));
        }
        return ticks;
    }
}
