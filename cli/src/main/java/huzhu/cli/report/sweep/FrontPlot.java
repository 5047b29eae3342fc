package huzhu.cli.report.sweep;

import huzhu.cli.sweep.SweepAnalysis.Tradeoff;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Points in efficiency, to the right, and equity, upwards, on a field {@value #WIDTH} wide.
 *
 * @param right marks of efficiency
 * @param up marks of equity
 * @param dots one a point
 * @param line line through those that cannot be bettered
 */
public record FrontPlot(List<Axis.Tick> right, List<Axis.Tick> up, List<Dot> dots, String line) {
    /** Width of the field. */
    public static final int WIDTH = 640;

    /** Height of the field. */
    public static final int HEIGHT = 380;

    private static final double LEFT = 64;
    private static final double RIGHT = 620;
    private static final double TOP = 14;
    private static final double BOTTOM = 340;

    /**
     * A point.
     *
     * @param x to the right
     * @param y downwards
     * @param isBest whether it cannot be bettered
     * @param text number and values
     */
    public record Dot(double x, double y, boolean isBest, String text) {}

    /** The plot of at least one point; {@code text} says what a point is. */
    static FrontPlot of(List<Tradeoff> all, Function<Tradeoff, String> text) {
        var first = all.stream().mapToDouble(Tradeoff::efficiency).summaryStatistics();
        var second = all.stream().mapToDouble(Tradeoff::equity).summaryStatistics();
        var x = Axis.round(first.getMin(), first.getMax(), LEFT, RIGHT);
        var y = Axis.round(second.getMin(), second.getMax(), BOTTOM, TOP);
        var dots = all.stream()
                .map(one -> new Dot(x.at(one.efficiency()), y.at(one.equity()), one.isBest(), text.apply(one)))
                .toList();
        var line = dots.stream()
                .filter(Dot::isBest)
                .sorted(Comparator.comparingDouble(Dot::x).thenComparingDouble(Dot::y))
                .map(dot -> String.format(Locale.ROOT, "%.1f %.1f", dot.x(), dot.y()))
                .collect(Collectors.joining("L"));
        return new FrontPlot(x.ticks(), y.ticks(), dots, "M" + line);
    }
}
