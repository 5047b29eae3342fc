package huzhu.cli.report.sweep;

import huzhu.cli.sweep.SweepAnalysis.Line;
import huzhu.cli.sweep.SweepValues;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One index of all parameters, as bars on a scale that is 200 wide.
 *
 * @param title the index
 * @param bars one a parameter
 * @param zero where nothing is on the scale
 */
public record IndexChart(String title, List<Bar> bars, double zero) {
    private static final double WIDTH = 200;

    /**
     * A parameter.
     *
     * @param title what people call it
     * @param x where the bar starts
     * @param width how wide it is
     * @param low where the interval begins
     * @param high where it ends
     * @param text the value
     */
    public record Bar(String title, double x, double width, double low, double high, String text) {}

    /** A chart of lines of one index. */
    static IndexChart of(String title, List<Line> lines, IntFunction<String> names) {
        double least = 0;
        double most = 0;
        for (var line : lines) {
            double low = line.interval().map(one -> one.low()).orElse(line.value());
            double high = line.interval().map(one -> one.high()).orElse(line.value());
            least = Math.min(least, Math.min(low, line.value()));
            most = Math.max(most, Math.max(high, line.value()));
        }
        var axis = new Axis(least, most > least ? most : least + 1, 0, WIDTH);
        var bars = lines.stream()
                .map(line -> bar(names.apply(line.parameter()), line, axis))
                .toList();
        return new IndexChart(title, bars, axis.at(0));
    }

    private static Bar bar(String name, Line line, Axis axis) {
        double end = axis.at(line.value());
        return new Bar(
                name,
                Math.min(axis.at(0), end),
                Math.round(Math.abs(end - axis.at(0)) * 100) / 100.0,
                line.interval().map(one -> axis.at(one.low())).orElse(end),
                line.interval().map(one -> axis.at(one.high())).orElse(end),
                SweepValues.number(line.value()));
    }
}
