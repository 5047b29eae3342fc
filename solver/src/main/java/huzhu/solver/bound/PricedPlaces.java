package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.place.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where and when visits take place, as arrays: points on the globe of radius 1, ranges of starts, minutes. */
final class PricedPlaces {
    /** What rounding may have added to a way, and must not push it over a whole minute. */
    private static final double ROUNDING_MINUTES = 1e-6;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] pointOfSeries;
    private final int[] minutes;
    private final int[][] ranges;
    private final Map<GeoPoint, Integer> points = new HashMap<>();

    PricedPlaces(List<Series> series, List<GeoPoint> homes) {
        int count = series.size();
        x = new double[count + homes.size()];
        y = new double[count + homes.size()];
        z = new double[count + homes.size()];
        pointOfSeries = new int[count];
        minutes = new int[count];
        ranges = new int[count][];
        homes.forEach(this::add);
        for (int i = 0; i < count; i++) {
            var care = series.get(i).care();
            pointOfSeries[i] = add(series.get(i).elder().person().location());
            minutes[i] = care.minutes();
            ranges[i] = care.allowedWindows().stream()
                    .filter(window -> window.minutes() >= care.minutes())
                    .flatMapToInt(window -> IntStream.of(window.startMinute(), window.endMinute() - care.minutes()))
                    .toArray();
        }
    }

    private int add(GeoPoint at) {
        var known = points.putIfAbsent(at, points.size());
        if (known != null) {
            return known;
        }
        int point = points.size() - 1;
        double latitude = Math.toRadians(at.latitude());
        double longitude = Math.toRadians(at.longitude());
        x[point] = StrictMath.cos(latitude) * StrictMath.cos(longitude);
        y[point] = StrictMath.cos(latitude) * StrictMath.sin(longitude);
        z[point] = StrictMath.sin(latitude);
        return point;
    }

    int point(GeoPoint at) {
        var known = points.get(at);
        if (known == null) {
            throw new IllegalArgumentException(at + " is no place of the problem.\nMaybe it was not added.");
        }
        return known;
    }

    int point(int series) {
        return pointOfSeries[series];
    }

    int minutes(int series) {
        return minutes[series];
    }

    /** The straight line through the globe between two points, in its radius: no longer than any road. */
    double chord(int from, int to) {
        double dx = x[from] - x[to];
        double dy = y[from] - y[to];
        double dz = z[from] - z[to];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Whole minutes on the way between two points, a minute's share of the globe's radius given; never more than by road. */
    int minutesBetween(int from, int to, double minutesPerChord) {
        return from == to ? 0 : (int) Math.max(0, Math.ceil(chord(from, to) * minutesPerChord - ROUNDING_MINUTES));
    }

    /** The first allowed start at or after a minute; -1 if there is none. */
    int startFrom(int series, int minute) {
        int best = -1;
        var all = ranges[series];
        for (int i = 0; i < all.length; i += 2) {
            int start = Math.max(all[i], minute);
            if (start <= all[i + 1] && (best < 0 || start < best)) {
                best = start;
            }
        }
        return best;
    }
}
