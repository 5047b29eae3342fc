package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.travel.Travel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where and when visits take place, as arrays: points on the globe of radius 1, ranges of starts, minutes. */
final class PricedPlaces {
    /** What rounding may have added to a way, and must not push it over a whole minute. */
    private static final double ROUNDING_MINUTES = 1e-6;

    private static final double METRES_PER_KM = 1000;
    private static final double METRES_PER_RADIUS = GeoPoint.EARTH_RADIUS_KM * METRES_PER_KM;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] pointOfSeries;
    private final int[] minutes;
    private final int[][] ranges;
    private final Map<GeoPoint, Integer> points = new HashMap<>();

    /** Along roads the least metres of any mode from point to point; empty where straight lines do. */
    private final int[] roadMetres;

    private final int size;

    PricedPlaces(List<Series> series, List<GeoPoint> homes, Travel travel) {
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
        size = points.size();
        roadMetres = travel.dependsOnMode() ? leastMetres(travel) : new int[0];
    }

    private int[] leastMetres(Travel travel) {
        var least = new int[size * size];
        points.forEach((one, from) -> points.forEach((other, to) -> {
            double km = Arrays.stream(TravelMode.values())
                    .mapToDouble(mode -> travel.roadKm(mode, one, other))
                    .min()
                    .orElse(0);
            least[from * size + to] = (int) (km * METRES_PER_KM);
        }));
        return least;
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

    /**
     * A way that is no longer than any road between two points, in the globe's radius: the straight line through it, or the shortest
     * road of any mode.
     */
    double chord(int from, int to) {
        if (roadMetres.length > 0) {
            return roadMetres[from * size + to] / METRES_PER_RADIUS;
        }
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
