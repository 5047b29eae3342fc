package huzhu.model.travel;

import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.policy.TravelPolicy;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Road distance and travel time between points, from straight lines and a detour factor or from a network of roads. */
public final class Travel {
    /** Slack that keeps a time that is whole but for rounding noise from being rounded up. */
    private static final double ROUNDING_MINUTES = 1e-9;

    /** More than rounding up can take from a way. */
    private static final int SLACK_MINUTES = 1;

    private final TravelPolicy policy;
    private final double[] speedKmh;
    private final Optional<RoadMatrix> roads;

    /** Travel by this policy along straight lines. */
    public Travel(TravelPolicy policy) {
        this(policy, Optional.empty());
    }

    /** Travel by this policy, along roads if there are any. */
    public Travel(TravelPolicy policy, Optional<RoadMatrix> roads) {
        this.policy = policy;
        this.roads = roads;
        // Asked for millions of times, where a look into the policy's map would be felt.
        speedKmh =
                Arrays.stream(TravelMode.values()).mapToDouble(policy::speedKmh).toArray();
    }

    /**
     * Road kilometres between two points, 0 for equal points: by the matrix of roads if there is one and it knows both
     * points, else great circle × detour, unrounded. The same there and back.
     */
    public double roadKm(TravelMode mode, GeoPoint from, GeoPoint to) {
        if (from.equals(to)) {
            return 0;
        }
        var byRoad = roads.isEmpty() ? OptionalDouble.empty() : roads.get().findKm(mode, from, to);
        return byRoad.isPresent() ? byRoad.getAsDouble() : from.distanceKm(to) * policy.detour();
    }

    /** Road kilometres of somebody whose mode is not known, as elders' is not: on foot. */
    public double roadKm(GeoPoint from, GeoPoint to) {
        return roadKm(TravelMode.WALK, from, to);
    }

    /**
     * Kilometres of road for each kilometre of great circle that no way falls short of: the detour factor, or 1 along real
     * roads. What rules out far places by straight lines must reckon with this.
     */
    public double leastDetour() {
        return roads.isEmpty() ? policy.detour() : 1;
    }

    /** Whether the way depends on the mode, and not only the time it takes. */
    public boolean dependsOnMode() {
        return roads.isPresent();
    }

    /** The matrix of roads, if there is one. */
    public Optional<RoadMatrix> roads() {
        return roads;
    }

    /** Whole minutes on the way between two points, rounded up; 0 for equal points. */
    public int minutes(TravelMode mode, GeoPoint from, GeoPoint to) {
        return from.equals(to) ? 0 : minutes(mode, roadKm(mode, from, to));
    }

    /** Whole minutes for a road of this many kilometres: ⌈km / speed × 60 − 1e-9⌉. */
    public int minutes(TravelMode mode, double roadKm) {
        return (int) Math.max(0, Math.ceil(roadKm / speedKmh[mode.ordinal()] * 60 - ROUNDING_MINUTES));
    }

    /**
     * Road kilometres from home beyond which a volunteer could not be anywhere for a minute: the distance limit, or what half
     * of the longest window allows, and a little more. So also those without a limit need not be paired with a whole county.
     */
    public double reachKm(Volunteer volunteer) {
        int longestMinutes = Arrays.stream(DayOfWeek.values())
                .flatMap(day -> volunteer.availability().on(day).stream())
                .mapToInt(TimeWindow::minutes)
                .max()
                .orElse(0);
        double byTimeKm = (longestMinutes / 2.0 + SLACK_MINUTES) / 60 * policy.speedKmh(volunteer.mode());
        return Math.min(byTimeKm, volunteer.limits().maxKm().orElse(Double.POSITIVE_INFINITY));
    }
}
