package huzhu.model.plan;

import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import java.time.DayOfWeek;
import java.util.List;

/**
 * A visit with all its stops; its day is that of its first stop.
 *
 * @param visit the visit
 * @param stops one for each caregiver rostered, earliest first; never empty
 */
public record RosteredVisit(Visit visit, List<CareStop> stops) {
    public RosteredVisit {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("visit " + visit.id() + " has no stop.\nMaybe it is not rostered.");
        }
    }

    /** When it takes place; the earliest day where a plan breaks the rules and sends caregivers on different days. */
    public DayOfWeek day() {
        return stops.getFirst().day();
    }

    /** Start of the first caregiver, minute of the day. */
    public int startMinute() {
        return stops.getFirst().startMinute();
    }

    /** End of the last caregiver who comes on its day, minute of the day. */
    public int endMinute() {
        return stops.stream()
                .filter(stop -> stop.day() == day())
                .mapToInt(CareStop::endMinute)
                .max()
                .orElseThrow();
    }

    /** Minutes by which the last caregiver comes late, 0 if none does. */
    public int lateMinutes() {
        return stops.stream().mapToInt(CareStop::lateMinutes).max().orElse(0);
    }

    /** Whether this person is one of its caregivers. */
    public boolean isServedBy(PersonId volunteer) {
        return stops.stream().anyMatch(stop -> stop.volunteer().id().equals(volunteer));
    }

    /** Whether as many caregivers are rostered as the visit needs. */
    public boolean isMet() {
        return stops.size() >= visit.series().care().caregivers();
    }
}
