package huzhu.model.request;

import huzhu.model.people.PersonId;
import huzhu.model.place.HomeId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A bed asked for over consecutive nights, given whole or not at all.
 *
 * @param id identifier
 * @param elder who asks
 * @param from date of the first night
 * @param to date after the last night, later than {@code from}
 * @param equipment what the room must have, lower-case codes
 * @param homePreference homes the elder would rather have, best first
 * @param requiredHome the only home that will do, if named
 * @param priority place in the queue among stays of equal weight, smaller first, if given
 * @param reason why, if known
 * @param weight factor on the worth of a night, over 0
 */
public record Stay(
        StayId id,
        PersonId elder,
        LocalDate from,
        LocalDate to,
        Set<String> equipment,
        List<HomeId> homePreference,
        Optional<HomeId> requiredHome,
        OptionalInt priority,
        Optional<StayReason> reason,
        double weight) {
    public Stay {
        equipment = Set.copyOf(equipment);
        homePreference = List.copyOf(homePreference);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "stay " + id + " from " + from + " to " + to + ".\nMaybe the dates are swapped.");
        }
        if (!(weight > 0 && weight <= 1000)) {
            throw new IllegalArgumentException("stay " + id + ": weight " + weight + ".\nMaybe leave it blank.");
        }
    }

    /** Number of nights. */
    public int nights() {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /** Whether the elder is fully in the bed on this date: the nights before and after it are both in the stay. */
    public boolean coversDay(LocalDate date) {
        return from.isBefore(date) && date.isBefore(to);
    }

    /** Whether the two stays share a night. */
    public boolean overlaps(Stay other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
