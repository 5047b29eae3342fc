package huzhu.cli.report.sweep;

import huzhu.cli.sweep.SweepPoints;
import huzhu.cli.sweep.SweepValues;
import huzhu.datasets.sweep.Parameter;
import huzhu.solver.sensitivity.ResponseCurve;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a measure goes with a parameter: means with their interval of 95 %, on a field {@value #WIDTH} wide.
 *
 * @param title the parameter
 * @param ticks marks of the measure
 * @param band outline of the intervals
 * @param line line of the means; blank where values are words
 * @param dots one a mean
 * @param from the least value
 * @param to the greatest value
 */
public record ResponsePlot(
        String title, List<Axis.Tick> ticks, String band, String line, List<Dot> dots, String from, String to) {
    /** Width of the field. */
    public static final int WIDTH = 400;

    /** Height of the field. */
    public static final int HEIGHT = 190;

    private static final double LEFT = 56;
    private static final double RIGHT = 390;
    private static final double TOP = 10;
    private static final double BOTTOM = 166;

    /**
     * A mean.
     *
     * @param x to the right
     * @param y downwards
     * @param low where its interval begins
     * @param high where it ends
     * @param text value and mean
     */
    public record Dot(double x, double y, double low, double high, String text) {}

    /** The plot of a curve with at least one band. */
    static ResponsePlot of(Parameter parameter, ResponseCurve curve) {
        var bands = curve.bands();
        double least =
                bands.stream().mapToDouble(one -> one.answer().low()).min().orElse(0);
        double most =
                bands.stream().mapToDouble(one -> one.answer().high()).max().orElse(1);
        var y = Axis.round(least, most, BOTTOM, TOP);
        double first = bands.getFirst().input();
        double last = bands.getLast().input();
        var x = new Axis(first, last > first ? last : first + 1, LEFT + 8, RIGHT - 8);
        var dots = bands.stream()
                .map(one -> new Dot(
                        x.at(one.input()),
                        y.at(one.answer().mean()),
                        y.at(one.answer().low()),
                        y.at(one.answer().high()),
                        SweepValues.shown(parameter, one.input()) + ": "
                                + SweepValues.number(one.answer().mean())))
                .toList();
        boolean isOfWords = SweepPoints.isOfWords(parameter);
        var back = IntStream.range(0, dots.size())
                .mapToObj(i -> dots.get(dots.size() - 1 - i))
                .toList();
        return new ResponsePlot(
                parameter.title(),
                y.ticks(),
                isOfWords ? "" : "M" + path(dots, true) + "L" + path(back, false) + "Z",
                isOfWords
                        ? ""
                        : "M"
                                + dots.stream()
                                        .map(dot -> point(dot.x(), dot.y()))
                                        .collect(Collectors.joining("L")),
                dots,
                SweepValues.shown(parameter, first),
                SweepValues.shown(parameter, last));
    }

    private static String path(List<Dot> dots, boolean isHigh) {
        return dots.stream()
                .map(dot -> point(dot.x(), isHigh ? dot.high() : dot.low()))
                .collect(Collectors.joining("L"));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
