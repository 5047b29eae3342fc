package huzhu.cli.report.simulate;

import huzhu.cli.message.Messages;
import huzhu.solver.simulate.Bands;
import huzhu.solver.simulate.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One measure over the weeks: the mean as a line, half of the replicates as a dark band, nine tenths as a light one. The scale begins
 * at 0.
 *
 * @param title what is shown, with its unit
 * @param outer path of the band from 5 % to 95 %
 * @param inner path of the band from 25 % to 75 %
 * @param line path of the mean
 * @param ticks lines of the scale
 * @param from the first week
 * @param to the last week
 * @param alt the picture in words
 */
public record BandChart(
        String title, String outer, String inner, String line, List<Tick> ticks, String from, String to, String alt) {
    /** Width of the picture, in its own units. */
    public static final int WIDTH = 400;

    /** Height of the picture. */
    public static final int HEIGHT = 190;

    private static final int LEFT = 48;
    private static final int RIGHT = 8;
    private static final int TOP = 10;
    private static final int BOTTOM = 22;

    /** A line of the scale: where, and its value. */
    public record Tick(double y, String label) {}

    /** How a measure is scaled and written: the value shown is the measured one by {@code divisor}. */
    enum Unit {
        COUNT(1, "%.0f"),
        SHARE(0.01, "%.0f\u00a0%%"),
        HOURS(60, "%,.0f"),
        FACTOR(1, "%.1f");

        private final double divisor;
        private final String format;

        Unit(double divisor, String format) {
            this.divisor = divisor;
            this.format = format;
        }

        String text(double measured) {
            return String.format(Locale.ROOT, format, measured / divisor);
        }

        /** One decimal more: differences are small. */
        String difference(double measured) {
            double tenths = Math.round(measured / divisor * 10) / 10.0;
            return String.format(Locale.ROOT, format.replace(".0f", ".1f"), tenths == 0 ? 0.0 : tenths);
        }
    }

    /** The unit in which a measure is shown. */
    static Unit unit(Measure measure) {
        var key = measure.key();
        if (key.endsWith("_share") || measure == Measure.SHARE_FOR_YOUNG) {
            return Unit.SHARE;
        }
        if (measure == Measure.YOUNG_WEIGHT) {
            return Unit.FACTOR;
        }
        return key.endsWith("_minutes") || key.endsWith("_weighted") ? Unit.HOURS : Unit.COUNT;
    }

    static BandChart of(Measure measure, List<Bands> weeks, String from, String to, Messages words) {
        var unit = unit(measure);
        double most = weeks.stream().mapToDouble(Bands::high).max().orElse(0);
        double step = step(most / unit.divisor) * unit.divisor;
        double top = step * Math.max(1, Math.ceil(most / step));
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i * step <= top * 1.0001; i++) {
            ticks.add(new Tick(round(y(i * step, top)), unit.text(i * step)));
        }
        var title = words.text("simulate.measure." + measure.key());
        return new BandChart(
                title,
                band(weeks, top, Bands::high, Bands::low),
                band(weeks, top, Bands::upperQuartile, Bands::lowerQuartile),
                path(weeks, top, Bands::mean, false),
                ticks,
                from,
                to,
                words.text(
                        "simulate.chart",
                        title,
                        unit.text(weeks.getFirst().mean()),
                        unit.text(weeks.getLast().mean())));
    }

    /** A step of 1, 2 or 5 times a power of ten that divides the scale into two to five. */
    private static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most / 2)));
        double ratio = most / 2 / power;
        return power * (ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1);
    }

    private static String band(
            List<Bands> weeks, double top, ToDoubleFunction<Bands> upper, ToDoubleFunction<Bands> lower) {
        return path(weeks, top, upper, false) + path(weeks, top, lower, true) + "Z";
    }

    private static String path(List<Bands> weeks, double top, ToDoubleFunction<Bands> value, boolean backwards) {
        var path = new StringBuilder();
        IntStream.range(0, weeks.size())
                .map(i -> backwards ? weeks.size() - 1 - i : i)
                .forEach(i -> path.append(path.isEmpty() && !backwards ? "M" : "L")
                        .append(round(x(i, weeks.size())))
                        .append(' ')
                        .append(round(y(value.applyAsDouble(weeks.get(i)), top))));
        return path.toString();
    }

    private static double x(int week, int weeks) {
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * (weeks == 1 ? 0.5 : (double) week / (weeks - 1));
    }

    private static double y(double value, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
