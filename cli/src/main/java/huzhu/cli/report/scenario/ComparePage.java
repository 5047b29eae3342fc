package huzhu.cli.report.scenario;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.model.account.Grouping;
import huzhu.model.county.County;
import huzhu.model.place.Village;
import huzhu.solver.experiment.Comparison;
import huzhu.solver.experiment.Measure;
import huzhu.solver.experiment.MeasureKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The page of a comparison: sentences, the table that decides, a small chart for each measure, a map for each scenario.
 *
 * @param words words for what is the same in every page
 * @param county the county as it is
 * @param intro how it was run
 * @param sentences one a scenario
 * @param heads heads of the table
 * @param rows its rows
 * @param charts one a measure
 * @param maps one a scenario
 */
public record ComparePage(
        Messages words,
        County county,
        String intro,
        List<String> sentences,
        List<String> heads,
        List<List<String>> rows,
        List<Chart> charts,
        List<VillageMap> maps) {

    /**
     * A scenario's row.
     *
     * @param title what people call the scenario
     * @param row the row
     */
    public record Entry(String title, Comparison.Row row) {}

    /**
     * Differences of one measure, on a scale from −{@code most} to {@code most} that is 200 wide.
     *
     * @param title the measure
     * @param most the end of the scale, in words
     * @param bars one a scenario
     */
    public record Chart(String title, String most, List<Bar> bars) {
        private static final double HALF = 100;

        /**
         * One scenario.
         *
         * @param title what people call it
         * @param x where the bar starts, 0 to 200
         * @param width how wide it is
         * @param low where the interval starts
         * @param high where it ends
         * @param look name of its colour
         * @param text the difference in words
         */
        public record Bar(String title, double x, double width, double low, double high, String look, String text) {}

        /** A chart of some rows. */
        public static Chart of(String title, List<Entry> entries, DoubleFunction<String> number) {
            double most = 0;
            for (var entry : entries) {
                var difference = entry.row().difference();
                most = Math.max(most, Math.abs(difference.mean()));
                var range = difference.interval();
                if (range.isPresent()) {
                    most = Math.max(
                            most,
                            Math.max(
                                    Math.abs(range.get().low()),
                                    Math.abs(range.get().high())));
                }
            }
            double scale = most == 0 ? 0 : HALF / most;
            var bars = entries.stream().map(entry -> bar(entry, scale, number)).toList();
            return new Chart(title, number.apply(most), bars);
        }

        private static Bar bar(Entry entry, double scale, DoubleFunction<String> number) {
            var difference = entry.row().difference();
            double end = HALF + difference.mean() * scale;
            double low = difference
                    .interval()
                    .map(range -> HALF + range.low() * scale)
                    .orElse(end);
            double high = difference
                    .interval()
                    .map(range -> HALF + range.high() * scale)
                    .orElse(end);
            var look = entry.row().isBetter() ? "met" : entry.row().isWorse() ? "unmet" : "day";
            return new Bar(
                    entry.title(),
                    rounded(Math.min(HALF, end)),
                    rounded(Math.abs(end - HALF)),
                    rounded(low),
                    rounded(high),
                    look,
                    (difference.mean() > 0 ? "+" : "") + number.apply(difference.mean()));
        }
    }

    /**
     * Villages with the change of their unmet minutes, on a field 400 wide.
     *
     * @param title what people call the scenario
     * @param height height of the field
     * @param dots one a village
     */
    public record VillageMap(String title, double height, List<Dot> dots) {
        private static final double WIDTH = 400;
        private static final double EDGE = 24;
        private static final double MOST_RADIUS = 16;
        private static final double LEAST_RADIUS = 1.5;

        /**
         * One village.
         *
         * @param x to the right
         * @param y downwards
         * @param radius its area stands for the size of the change
         * @param look name of its colour: less unmet, more unmet, or about the same
         * @param text its name and change
         */
        public record Dot(double x, double y, double radius, String look, String text) {}

        /** The map of a scenario. */
        public static VillageMap of(String title, String name, County county, Comparison comparison) {
            var villages = List.copyOf(county.places().villages());
            double west =
                    villages.stream().mapToDouble(VillageMap::longitude).min().orElse(0);
            double east =
                    villages.stream().mapToDouble(VillageMap::longitude).max().orElse(0);
            double south =
                    villages.stream().mapToDouble(VillageMap::latitude).min().orElse(0);
            double north =
                    villages.stream().mapToDouble(VillageMap::latitude).max().orElse(0);
            double shrink = Math.cos(Math.toRadians((south + north) / 2));
            double span = Math.max(Math.max((east - west) * shrink, (north - south) / 2), 1e-6);
            double scale = (WIDTH - 2 * EDGE) / span;
            double most = villages.stream()
                    .mapToDouble(village -> Math.abs(change(name, village, comparison)))
                    .max()
                    .orElse(0);
            var dots = new ArrayList<Dot>();
            for (var village : villages) {
                double change = change(name, village, comparison);
                double radius = most == 0 ? LEAST_RADIUS : MOST_RADIUS * Math.sqrt(Math.abs(change) / most);
                dots.add(new Dot(
                        rounded(EDGE + (longitude(village) - west) * shrink * scale),
                        rounded(EDGE + (north - latitude(village)) * scale),
                        rounded(Math.max(LEAST_RADIUS, radius)),
                        change < 0 ? "met" : change > 0 ? "unmet" : "day",
                        String.format(Locale.ROOT, "%s %+.0f min", village.name(), change)));
            }
            return new VillageMap(title, rounded(2 * EDGE + (north - south) * scale), dots);
        }

        private static double longitude(Village village) {
            return village.location().longitude();
        }

        private static double latitude(Village village) {
            return village.location().latitude();
        }

        private static double change(String name, Village village, Comparison comparison) {
            var measure =
                    Measure.of(MeasureKind.UNMET, Grouping.VILLAGE, village.id().value());
            return comparison
                    .find(name, measure.name())
                    .map(row -> row.difference().mean())
                    .orElse(0.0);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The table that decides. */
    public Listing table() {
        return new Listing(
                heads, IntStream.range(0, heads.size()).mapToObj(i -> i > 0).toList(), rows, "");
    }

    /** Writes the page. */
    public void write(OutputStream out) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var html = new Utf8ByteOutput();
        engine.render("compare.jte", this, html);
        html.writeTo(out);
    }
}
