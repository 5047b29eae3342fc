package huzhu.model.access;

import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * Somewhere from where help comes, or to where one goes for it.
 *
 * @param location where
 * @param mode how the way is made
 * @param maxKm road kilometres beyond which nothing is supplied
 * @param amount beds, or hours a week
 */
record Supplier(GeoPoint location, TravelMode mode, double maxKm, double amount) {
    private static final double MINUTES_PER_HOUR = 60;

    /** A volunteer with the hours of a week. */
    static Supplier of(Volunteer volunteer) {
        return new Supplier(
                volunteer.person().location(),
                volunteer.mode(),
                volunteer.limits().maxKm().orElse(Double.POSITIVE_INFINITY),
                offeredMinutes(volunteer) / MINUTES_PER_HOUR);
    }

    /** Minutes away from home in a week at most: windows under the caps of the day, under that of the week. */
    private static long offeredMinutes(Volunteer volunteer) {
        var limits = volunteer.limits();
        long week = Arrays.stream(DayOfWeek.values())
                .mapToLong(day -> {
                    long windows = volunteer.availability().on(day).stream()
                            .mapToLong(window -> window.minutes())
                            .sum();
                    return limits.maxMinutesDay().isPresent()
                            ? Math.min(windows, limits.maxMinutesDay().getAsInt())
                            : windows;
                })
                .sum();
        return limits.maxMinutesWeek().isPresent()
                ? Math.min(week, limits.maxMinutesWeek().getAsInt())
                : week;
    }
}
