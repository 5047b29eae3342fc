package huzhu.model.people;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far and how much a volunteer is ready to help; an empty limit is no limit.
 *
 * @param maxKm road kilometres from the volunteer's home to an elder's, at most
 * @param maxMinutesWeek minutes away from home in the week, travel and waiting included, at most
 * @param maxMinutesDay the same for one day
 * @param maxVisitsDay visits on one day, at most
 */
public record Limits(
        OptionalDouble maxKm, OptionalInt maxMinutesWeek, OptionalInt maxMinutesDay, OptionalInt maxVisitsDay) {
    /** No limit of any kind. */
    public static final Limits NONE =
            new Limits(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    public Limits {
        if (maxKm.orElse(0) < 0
                || maxMinutesWeek.orElse(0) < 0
                || maxMinutesDay.orElse(0) < 0
                || maxVisitsDay.orElse(0) < 0) {
            throw new IllegalArgumentException("negative limit.\nMaybe leave it blank for no limit.");
        }
    }
}
