package huzhu.cli.report;

import huzhu.model.county.County;
import huzhu.model.place.GeoPoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where villages and homes lie on a field 400 wide; distances are true to about a hundredth in a county.
 *
 * @param west longitude of the left edge
 * @param north latitude of the upper edge
 * @param shrink degrees of latitude per degree of longitude
 * @param scale units per degree of latitude
 * @param height height of the field
 */
public record VillageField(double west, double north, double shrink, double scale, double height) {
    private static final double WIDTH = 400;
    private static final double EDGE = 20;
    private static final double SMALLEST_SPAN = 1e-6;

    /**
     * A circle.
     *
     * @param x to the right
     * @param y downwards
     * @param radius half its width
     * @param look name of its colour
     * @param text what it stands for
     */
    public record Dot(double x, double y, double radius, String look, String text) {}

    /**
     * A field with its circles and marks.
     *
     * @param title what it shows
     * @param height its height
     * @param dots villages
     * @param marks other places, small
     */
    public record Drawing(String title, double height, List<Dot> dots, List<Dot> marks) {
        public Drawing {
            dots = List.copyOf(dots);
            marks = List.copyOf(marks);
        }
    }

    /** The field that holds all villages and homes of a county. */
    public static VillageField of(County county) {
        var points = Stream.concat(
                        county.places().villages().stream().map(village -> village.location()),
                        county.places().homes().stream().map(home -> home.location()))
                .toList();
        var longitudes = points.stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
        var latitudes = points.stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
        if (points.isEmpty()) {
            return new VillageField(0, 0, 1, 1, 2 * EDGE);
        }
        double shrink = Math.cos(Math.toRadians((latitudes.getMin() + latitudes.getMax()) / 2));
        double tall = latitudes.getMax() - latitudes.getMin();
        double span =
                Math.max(Math.max((longitudes.getMax() - longitudes.getMin()) * shrink, tall / 1.5), SMALLEST_SPAN);
        double scale = (WIDTH - 2 * EDGE) / span;
        return new VillageField(
                longitudes.getMin(), latitudes.getMax(), shrink, scale, rounded(2 * EDGE + tall * scale));
    }

    /** A circle at a place. */
    public Dot dot(GeoPoint at, double radius, String look, String text) {
        return new Dot(
                rounded(EDGE + (at.longitude() - west) * shrink * scale),
                rounded(EDGE + (north - at.latitude()) * scale),
                rounded(radius),
                look,
                text);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
