package huzhu.cli.replan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The picture of docs/replan.md: people told against unmet need, one curve a mode, one point a price.
 *
 * @param curves points by mode, in the order of the prices
 * @param prices weighted minutes for each person told
 */
record FrontierPlot(Map<String, List<Point>> curves, List<Double> prices) {
    private static final List<String> COLOURS = List.of("#1b6ca8", "#b4531a");
    private static final int LEFT = 60;
    private static final int RIGHT = 600;
    private static final int TOP = 40;
    private static final int BOTTOM = 300;
    private static final int TICKS = 6;

    /**
     * A point.
     *
     * @param told other people told for each disruption
     * @param unmetPercent unmet need above a plan made anew, per cent of demand
     */
    record Point(double told, double unmetPercent) {}

    /** The picture as SVG. */
    String text() {
        double mostTold = most(curves.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::told)
                .max()
                .orElse(1));
        double mostUnmet = most(curves.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::unmetPercent)
                .max()
                .orElse(1));
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 370" font-family="sans-serif" font-size="12" role="img"\
                 aria-label="Other people told, and unmet need above a plan made anew">
                <rect width="640" height="370" fill="#fff"/>
                <path d="M60 40V300H600" fill="none" stroke="#444"/>
                """);
        for (int i = 0; i <= TICKS; i++) {
            double x = LEFT + (double) (RIGHT - LEFT) * i / TICKS;
            double y = BOTTOM - (double) (BOTTOM - TOP) * i / TICKS;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"317\" text-anchor=\"middle\" fill=\"#444\">%.1f</text>\n",
                    x,
                    mostTold * i / TICKS));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"52\" y=\"%.1f\" text-anchor=\"end\" fill=\"#444\">%.2f</text>"
                            + "<path d=\"M60 %.1fH600\" stroke=\"#ddd\"/>\n",
                    y + 4,
                    mostUnmet * i / TICKS,
                    y));
        }
        int number = 0;
        for (var curve : curves.entrySet()) {
            var colour = COLOURS.get(number % COLOURS.size());
            svg.append(curve(curve.getValue(), colour, mostTold, mostUnmet));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"480\" y=\"%d\" fill=\"%s\">%s</text>\n",
                    60 + 18 * number,
                    colour,
                    curve.getKey()));
            number++;
        }
        var said = prices.stream()
                .map(one -> String.format(Locale.ROOT, "%.0f", one))
                .collect(Collectors.joining(", "));
        svg.append("""
                <text x="330" y="340" text-anchor="middle" fill="#444">other people told for each disruption</text>
                <text x="60" y="26" fill="#444">unmet need above a plan made anew, %% of demand</text>
                <text x="60" y="360" fill="#444">Prices of telling one person, from right to left: %s weighted minutes.</text>
                </svg>
                """.formatted(said));
        return svg.toString();
    }

    private static String curve(List<Point> points, String colour, double mostTold, double mostUnmet) {
        var places = points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        LEFT + (RIGHT - LEFT) * point.told() / mostTold,
                        BOTTOM - (BOTTOM - TOP) * point.unmetPercent() / mostUnmet))
                .toList();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "<polyline fill=\"none\" stroke=\"%s\" points=\"%s\"/>\n",
                colour,
                String.join(" ", places)));
        for (var place : places) {
            var xy = place.split(",");
            text.append(String.format(
                    Locale.ROOT, "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>\n", xy[0], xy[1], colour));
        }
        return text.toString();
    }

    /** The end of an axis that holds a value: 1, 2 or 5 times a power of ten, in sixths. */
    private static double most(double value) {
        double step = Math.max(1e-6, value) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (int factor : new int[] {1, 2, 5, 10}) {
            if (factor * power >= step) {
                return factor * power * TICKS;
            }
        }
        return 10 * power * TICKS;
    }
}
