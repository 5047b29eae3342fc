package huzhu.solver.engine;

import huzhu.model.people.PersonId;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit with at least one caregiver rostered; the same reading as {@link huzhu.model.plan.RosteredVisit}.
 *
 * @param visit the visit
 * @param first the earliest care, which gives the visit its day and start
 * @param second the other care, if two are rostered
 */
record PlacedVisit(
        PlannedVisit visit, PlannedCare first, @Nullable PlannedCare second) {
    private static final Comparator<PlannedCare> EARLIEST_FIRST =
            Comparator.comparing(PlannedCare::day).thenComparingInt(PlannedCare::startMinute);

    static PlacedVisit ofOne(PlannedCare care) {
        return new PlacedVisit(care.visit(), care, null);
    }

    static PlacedVisit of(PlannedVisit visit, List<PlannedCare> cares) {
        var sorted = cares.stream().sorted(EARLIEST_FIRST).toList();
        return new PlacedVisit(visit, sorted.getFirst(), sorted.size() == 1 ? null : sorted.getLast());
    }

    int elder() {
        return visit.elder();
    }

    int series() {
        return visit.series();
    }

    int number() {
        return visit.visit().number();
    }

    DayOfWeek day() {
        return first.day();
    }

    int startMinute() {
        return first.startMinute();
    }

    int endMinute() {
        return second != null && second.day() == day()
                ? Math.max(first.endMinute(), second.endMinute())
                : first.endMinute();
    }

    boolean isMet() {
        return visit.caregivers() == (second == null ? 1 : 2);
    }

    boolean isServedBy(PersonId volunteer) {
        return first.volunteer().id().equals(volunteer)
                || second != null && second.volunteer().id().equals(volunteer);
    }

    /** Whether all caregivers are there, different people, and start together. */
    boolean isTogether() {
        return isMet()
                && (second == null
                        || second.giver() != first.giver()
                                && second.day() == day()
                                && second.startMinute() == startMinute());
    }

    /** Visit and elder's day, for joins. */
    Engagement engagement() {
        return new Engagement(visit.firstCare(), elder(), day(), startMinute(), endMinute());
    }
}
