package huzhu.model.travel;

import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Road metres between the places of a county, by mode of travel: whole metres, the same there and back, never below the
 * great circle, and never longer than by way of a third place. Proofs rely on all of that.
 *
 * <p>Memory: 4 bytes for each pair of places and table; modes that use the same ways share one.
 */
public final class RoadMatrix {
    private static final double METRES_PER_KM = 1000;

    private final List<GeoPoint> places;
    private final Map<GeoPoint, Integer> index;
    private final Map<TravelMode, int[]> metres;

    /**
     * A matrix of these places.
     *
     * @param places distinct points
     * @param metres for every mode the metres from place i to place k at {@code i × places + k}
     * @throws IllegalArgumentException if a point stands twice, a mode is missing, or a table is not symmetric
     */
    public RoadMatrix(List<GeoPoint> places, Map<TravelMode, int[]> metres) {
        this.places = List.copyOf(places);
        this.metres = new EnumMap<>(metres);
        index = new HashMap<>();
        for (int i = 0; i < this.places.size(); i++) {
            if (index.put(this.places.get(i), i) != null) {
                throw new IllegalArgumentException(
                        this.places.get(i) + " stands twice.\nMaybe equal coordinates were not taken together.");
            }
        }
        for (var mode : TravelMode.values()) {
            var table = metres.getOrDefault(mode, new int[0]);
            if (!isSymmetric(table, this.places.size())) {
                throw new IllegalArgumentException("roads of " + mode + " for " + this.places.size()
                        + " places.\nMaybe a direction or a mode was left out.");
            }
        }
    }

    private static boolean isSymmetric(int[] table, int size) {
        if (table.length != size * size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                int there = table[i * size + k];
                if (there != table[k * size + i] || there < 0 || (there == 0) != (i == k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The places, in the order of the tables. */
    public List<GeoPoint> places() {
        return places;
    }

    /** Metres between two places, by their numbers. */
    public int metres(TravelMode mode, int from, int to) {
        return table(mode)[from * places.size() + to];
    }

    private int[] table(TravelMode mode) {
        return metres.getOrDefault(mode, new int[0]);
    }

    /** Road kilometres between two points; empty if one of them is none of the places. */
    public OptionalDouble findKm(TravelMode mode, GeoPoint from, GeoPoint to) {
        var start = index.get(from);
        var end = index.get(to);
        return start == null || end == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(metres(mode, start, end) / METRES_PER_KM);
    }
}
