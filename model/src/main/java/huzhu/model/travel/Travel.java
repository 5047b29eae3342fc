package huzhu.model.travel;

import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.policy.TravelPolicy;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.Arrays;

/** Road distance and travel time between points, from straight lines and a detour factor. */
public final class Travel {
    /** Slack that keeps a time that is whole but for rounding noise from being rounded up. */
    private static final double ROUNDING_MINUTES = 1e-9;

    /** More than rounding up can take from a way. */
    private static final int SLACK_MINUTES = 1;

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
