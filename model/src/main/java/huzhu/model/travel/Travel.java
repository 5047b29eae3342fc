package huzhu.model.travel;

import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.policy.TravelPolicy;

/** Road distance and travel time between points, from straight lines and a detour factor. */
public final class Travel {
    /** Slack that keeps a time that is whole but for rounding noise from being rounded up. */
    private static final double ROUNDING_MINUTES = 1e-9;

    private final TravelPolicy policy;

    /** Travel by this policy. */
    public Travel(TravelPolicy policy) {
        this.policy = policy;
    }

    /** Road kilometres between two points: great circle × detour, unrounded; 0 for equal points. */
    public double roadKm(GeoPoint from, GeoPoint to) {
        return from.equals(to) ? 0 : from.distanceKm(to) * policy.detour();
    }

    /** Whole minutes on the way between two points, rounded up; 0 for equal points. */
    public int minutes(TravelMode mode, GeoPoint from, GeoPoint to) {
        return from.equals(to) ? 0 : minutes(mode, roadKm(from, to));
    }

    /** Whole minutes for a road of this many kilometres: ⌈km / speed × 60 − 1e-9⌉. */
    public int minutes(TravelMode mode, double roadKm) {
        return (int) Math.max(0, Math.ceil(roadKm / policy.speedKmh(mode) * 60 - ROUNDING_MINUTES));
    }
}
