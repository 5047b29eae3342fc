package huzhu.cli.report.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Need met against money on a field 640 wide and 300 high: what rosters met, and what no plan can exceed.
 *
 * @param proven outline of the area above which nothing can lie, as an SVG path
 * @param met the line of what was met, as an SVG path
 * @param points what was met at each step
 * @param ticks marks of the axes
 */
public record CurveDrawing(String proven, String met, List<Dot> points, List<Tick> ticks) {
    private static final double LEFT = 70;
    private static final double RIGHT = 620;
    private static final double TOP = 15;
    private static final double BOTTOM = 260;
    private static final double ROOM = 0.08;

    public CurveDrawing {
        points = List.copyOf(points);
        ticks = List.copyOf(ticks);
    }

    /**
     * A point of a curve.
     *
     * @param yuan money spent
     * @param share need met, share of all need
     */
    public record Point(double yuan, double share) {}

    /** A point on the field, with what it says. */
    public record Dot(double x, double y, String text) {}

    /** A mark of an axis: where its text stands, and whether it is of the upright one. */
    public record Tick(double x, double y, String text, boolean isUpright) {}

    /** Draws two curves; either may have a single point. */
    public static CurveDrawing of(List<Point> proven, List<Point> met) {
        var all = new ArrayList<>(proven);
        all.addAll(met);
        double most = Math.max(1, all.stream().mapToDouble(Point::yuan).max().orElse(1));
        double low = all.stream().mapToDouble(Point::share).min().orElse(0);
        double high = all.stream().mapToDouble(Point::share).max().orElse(1);
        double span = Math.max(0.02, high - low);
        var axes = new Axes(most, Math.max(0, low - ROOM * span), Math.min(1, high + ROOM * span));
        var points = met.stream()
                .map(point -> new Dot(
                        axes.x(point.yuan()),
                        axes.y(point.share()),
                        String.format(Locale.ROOT, "%,.0f: %.1f %%", point.yuan(), 100 * point.share())))
                .toList();
        return new CurveDrawing(axes.path(proven), axes.path(met), points, axes.ticks());
    }

    private record Axes(double most, double low, double high) {
        private static final int STEPS = 4;

        double x(double yuan) {
            return rounded(LEFT + (RIGHT - LEFT) * yuan / most);
        }

        double y(double share) {
            return rounded(BOTTOM - (BOTTOM - TOP) * (share - low) / Math.max(1e-9, high - low));
        }

        String path(List<Point> points) {
            var path = new StringBuilder();
            for (var point : points) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(x(point.yuan()))
                        .append(' ')
                        .append(y(point.share()));
            }
            return path.toString();
        }

        List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            for (int i = 0; i <= STEPS; i++) {
                double yuan = most * i / STEPS;
                double share = low + (high - low) * i / STEPS;
                ticks.add(new Tick(x(yuan), BOTTOM + 18, String.format(Locale.ROOT, "%,.0f", yuan), false));
                ticks.add(new Tick(LEFT - 8, y(share) + 4, String.format(Locale.ROOT, "%.1f %%", 100 * share), true));
            }
            return ticks;
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
