package huzhu.model.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * The ISO week that is planned, Monday to Sunday.
 *
 * @param monday its first day
 */
public record PlanningWeek(LocalDate monday) {
    private static final LocalDate MONDAY_OF_WEEK_ZERO = LocalDate.of(1970, 1, 5);

    public PlanningWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("week starts on " + monday + ", a " + monday.getDayOfWeek()
                    + ".\nMaybe use PlanningWeek.of(date).");
        }
    }

    /** The week that holds a date. */
    public static PlanningWeek of(LocalDate date) {
        return new PlanningWeek(date.minusDays(date.getDayOfWeek().ordinal()));
    }

    /** The date of a day of this week. */
    public LocalDate date(DayOfWeek day) {
        return monday.plusDays(day.ordinal());
    }

    /** The day of this week on which a date falls, empty if it lies in another week. */
    public Optional<DayOfWeek> findDay(LocalDate date) {
        return contains(date) ? Optional.of(date.getDayOfWeek()) : Optional.empty();
    }

    /** Whether the date lies in this week. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(monday) && date.isBefore(monday.plusDays(7));
    }

    /** Weeks since the week of Monday 5 January 1970; consecutive weeks have consecutive numbers. */
    public long number() {
        return ChronoUnit.WEEKS.between(MONDAY_OF_WEEK_ZERO, monday);
    }

    /** The week as ISO 8601 writes it, for example {@code 2026-W48}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
