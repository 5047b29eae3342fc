package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.Grouping;
import huzhu.model.county.County;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.Home;
import huzhu.model.place.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The county from above, ready to be drawn: a disc for each village, as large as its need, filled as far as that is met.
 *
 * @param width width of the drawing, in its own units
 * @param height height of the drawing
 * @param villages discs, the largest first so that small ones lie on top
 * @param ways journeys between villages
 * @param shortages rings around villages whose need lies in bottlenecks
 * @param homes marks of the homes
 * @param labels names of towns, those of most need first, none over another
 * @param scale the scale bar
 * @param note how many villages are left out, blank if none is
 */
public record CountyMap(
        double width,
        double height,
        List<Disc> villages,
        List<Line> ways,
        List<Ring> shortages,
        List<Mark> homes,
        List<Label> labels,
        Scale scale,
        String note) {
    private static final double WIDTH = 800;
    private static final double TALLEST = 640;
    private static final double SMALLEST_SPAN_KM = 1;
    private static final double MARGIN = 34;
    private static final double LARGEST_RADIUS = 17;
    private static final double NARROWEST_WAY = 0.5;
    private static final double WIDEST_WAY = 4;
    private static final double RING_GAP = 2;
    private static final double SMALLEST_RADIUS = 2.2;
    private static final double ROOMY_VILLAGES = 100;
    private static final int MOST_VILLAGES = 1_500;
    private static final int MOST_LABELS = 18;
    private static final double LETTER_WIDTH = 7;
    private static final double LINE_HEIGHT = 15;

    /**
     * A village.
     *
     * @param x distance from the left
     * @param y distance from the top
     * @param radius radius of the need
     * @param metRadius radius of what is met of it, the areas being in proportion
     * @param title name and numbers
     */
    public record Disc(double x, double y, double radius, double metRadius, String title) {}

    /** Journeys between two villages: the more, the wider. */
    public record Line(double fromX, double fromY, double toX, double toY, double width, String title) {}

    /** Need of a village that lies in bottlenecks: the more minutes, the larger. */
    public record Ring(double x, double y, double radius, String title) {}

    /** A home: where, and its name. */
    public record Mark(double x, double y, String title) {}

    /** A name written on the map, its middle at x. */
    public record Label(double x, double y, String text) {
        private boolean overlaps(Label other) {
            return Math.abs(x - other.x) < (halfWidth() + other.halfWidth()) && Math.abs(y - other.y) < LINE_HEIGHT;
        }

        private double halfWidth() {
            return text.codePoints()
                            .mapToDouble(letter -> letter < 0x2E80 ? LETTER_WIDTH : 2 * LETTER_WIDTH)
                            .sum()
                    / 2;
        }
    }

    /** The scale bar: its length on the map, and what that is on the ground. */
    public record Scale(double length, String text) {}

    /** Degrees to drawing units: distances are true to about a hundredth in a county. */
    private record Projection(double west, double north, double kmPerDegreeEast, double unitsPerKm, double height) {
        private static final double KM_PER_DEGREE = Math.PI * GeoPoint.EARTH_RADIUS_KM / 180;

        static Projection of(List<GeoPoint> points) {
            var longitudes = points.stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
            var latitudes = points.stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
            var middle = (latitudes.getMin() + latitudes.getMax()) / 2;
            var kmPerDegreeEast = KM_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(middle)));
            var eastKm = Math.max(SMALLEST_SPAN_KM, (longitudes.getMax() - longitudes.getMin()) * kmPerDegreeEast);
            var northKm = Math.max(SMALLEST_SPAN_KM, (latitudes.getMax() - latitudes.getMin()) * KM_PER_DEGREE);
            var unitsPerKm = Math.min((WIDTH - 2 * MARGIN) / eastKm, (TALLEST - 2 * MARGIN) / northKm);
            var centre = (longitudes.getMin() + longitudes.getMax()) / 2;
            return new Projection(
                    centre - (WIDTH / 2 - MARGIN) / unitsPerKm / kmPerDegreeEast,
                    middle + northKm / 2 / KM_PER_DEGREE,
                    kmPerDegreeEast,
                    unitsPerKm,
                    northKm * unitsPerKm + 2 * MARGIN + LINE_HEIGHT);
        }

        double x(GeoPoint point) {
            return round(MARGIN + (point.longitude() - west) * kmPerDegreeEast * unitsPerKm);
        }

        double y(GeoPoint point) {
            return round(MARGIN + (north - point.latitude()) * KM_PER_DEGREE * unitsPerKm);
        }
    }

    /** The map of a plan; empty villages, of no need, are small rings. */
    static CountyMap of(County county, Accounts accounts, MapLayers layers, Messages words) {
        var points = Stream.concat(
                        county.places().villages().stream().map(Village::location),
                        county.places().homes().stream().map(Home::location))
                .toList();
        var projection = Projection.of(points.isEmpty() ? List.of(new GeoPoint(0, 0)) : points);
        var needs = needs(county, accounts);
        long most = needs.values().stream().mapToLong(Balance::demand).max().orElse(0);
        var unitsPerRootMinute = largestRadius(Math.max(1, needs.size())) / Math.sqrt(Math.max(1, most));
        var largestFirst = needs.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().demand()))
                .toList();
        var discs = largestFirst.stream()
                .limit(MOST_VILLAGES)
                .map(entry -> disc(projection, entry.getKey(), entry.getValue(), unitsPerRootMinute, words))
                .toList();
        return new CountyMap(
                WIDTH,
                round(projection.height()),
                discs,
                ways(county, projection, layers, words),
                rings(county, projection, layers, unitsPerRootMinute, words),
                county.places().homes().stream()
                        .map(home ->
                                new Mark(projection.x(home.location()), projection.y(home.location()), home.name()))
                        .toList(),
                labels(projection, largestFirst.stream().map(Map.Entry::getKey).toList()),
                scale(projection, words),
                needs.size() > discs.size() ? words.text("report.map.cut", discs.size(), needs.size()) : "");
    }

    private static List<Line> ways(County county, Projection projection, MapLayers layers, Messages words) {
        int most = layers.ways().isEmpty() ? 1 : layers.ways().getFirst().journeys();
        return layers.ways().stream()
                .map(way -> {
                    var from = county.requireVillage(way.one());
                    var to = county.requireVillage(way.other());
                    return new Line(
                            projection.x(from.location()),
                            projection.y(from.location()),
                            projection.x(to.location()),
                            projection.y(to.location()),
                            round(NARROWEST_WAY + WIDEST_WAY * way.journeys() / most),
                            words.text("report.map.way", from.name(), to.name(), way.journeys()));
                })
                .toList();
    }

    private static List<Ring> rings(
            County county, Projection projection, MapLayers layers, double unitsPerRootMinute, Messages words) {
        return county.places().villages().stream()
                .filter(village -> layers.shortages().containsKey(village.id()))
                .limit(MOST_VILLAGES)
                .map(village -> {
                    var missing = Optional.ofNullable(layers.shortages().get(village.id()))
                            .orElseThrow();
                    return new Ring(
                            projection.x(village.location()),
                            projection.y(village.location()),
                            round(Math.max(SMALLEST_RADIUS, unitsPerRootMinute * Math.sqrt(missing.minutes()))
                                    + RING_GAP),
                            words.text(
                                    "report.map.shortage",
                                    village.name(),
                                    missing.visits(),
                                    words.hours(missing.minutes()),
                                    MapLayers.named(missing.bottlenecks(), words)));
                })
                .toList();
    }

    private static Map<Village, Balance> needs(County county, Accounts accounts) {
        var byVillage =
                Optional.ofNullable(accounts.groups().get(Grouping.VILLAGE)).orElseThrow();
        var needs = new LinkedHashMap<Village, Balance>();
        for (var village : county.places().villages()) {
            var balance = byVillage.get(village.id().value());
            needs.put(village, balance == null ? Balance.ZERO : balance.minutes());
        }
        return needs;
    }

    /** The more villages, the smaller the discs, so that the map stays one. */
    private static double largestRadius(int villages) {
        return LARGEST_RADIUS * Math.clamp(Math.sqrt(ROOMY_VILLAGES / villages), 0.5, 1);
    }

    private static Disc disc(
            Projection projection, Village village, Balance need, double unitsPerRootMinute, Messages words) {
        var radius = Math.max(SMALLEST_RADIUS, unitsPerRootMinute * Math.sqrt(need.demand()));
        var share = need.demand() == 0 ? 0 : (double) need.met() / need.demand();
        return new Disc(
                projection.x(village.location()),
                projection.y(village.location()),
                round(radius),
                round(radius * Math.sqrt(share)),
                words.text(
                        "report.map.village",
                        village.name(),
                        words.hours(need.met()),
                        words.hours(need.demand()),
                        words.percent(need.met(), need.demand())));
    }

    /** Each town once, over its village of most need, as long as there is room. */
    private static List<Label> labels(Projection projection, List<Village> largestFirst) {
        SequencedMap<String, Village> towns = new LinkedHashMap<>();
        largestFirst.forEach(village ->
                towns.putIfAbsent(village.township().isBlank() ? village.name() : village.township(), village));
        var labels = new ArrayList<Label>();
        towns.forEach((town, village) -> {
            var label = new Label(
                    projection.x(village.location()),
                    round(projection.y(village.location()) - LARGEST_RADIUS - 3),
                    town);
            var inside =
                    label.x() > label.halfWidth() && label.x() < WIDTH - label.halfWidth() && label.y() > LINE_HEIGHT;
            if (inside && labels.size() < MOST_LABELS && labels.stream().noneMatch(label::overlaps)) {
                labels.add(label);
            }
        });
        return List.copyOf(labels);
    }

    /** The longest of 1, 2 or 5 × 10ⁿ km that fits a quarter of the map. */
    private static Scale scale(Projection projection, Messages words) {
        var roomKm = WIDTH / 4 / projection.unitsPerKm();
        var power = Math.pow(10, Math.floor(Math.log10(roomKm)));
        var km = roomKm >= 5 * power ? 5 * power : roomKm >= 2 * power ? 2 * power : power;
        var text = km >= 1
                ? words.text("report.map.km", Math.round(km))
                : words.text("report.map.metres", Math.round(km * 1000));
        return new Scale(round(km * projection.unitsPerKm()), text);
    }

    private static double round(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
