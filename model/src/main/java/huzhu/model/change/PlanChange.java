package huzhu.model.change;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.request.SessionId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that has become otherwise since a plan was published. */
public sealed interface PlanChange {
    /**
     * Somebody cannot give.
     *
     * @param volunteer who
     * @param from first moment away
     * @param to first moment back
     */
    record VolunteerAway(PersonId volunteer, LocalDateTime from, LocalDateTime to) implements PlanChange {}

    /**
     * Somebody cannot receive: in hospital, with family. What would have lain there is met elsewhere, as in a bed of a home.
     *
     * @param elder who
     * @param from first moment away
     * @param to first moment back
     */
    record ElderAway(PersonId elder, LocalDateTime from, LocalDateTime to) implements PlanChange {
        /** Whether they are away on some minute of the day. */
        public boolean touches(LocalDate date) {
            return from.isBefore(date.plusDays(1).atStartOfDay())
                    && date.atStartOfDay().isBefore(to);
        }
    }

    /**
     * A request is for other days or times.
     *
     * @param series the request, or {@code ELDER:SERVICE}
     * @param windows parts of the day, as before where none is named
     * @param days days, as before where none is named
     */
    record OtherTimes(String series, List<TimeWindow> windows, Set<DayOfWeek> days) implements PlanChange {
        public OtherTimes {
            windows = List.copyOf(windows);
            days = Set.copyOf(days);
        }
    }

    /**
     * Two people cannot meet any more.
     *
     * @param volunteer who would go
     * @param elder to whom
     * @param road whether it is the road that is closed, and nobody's wish
     */
    record Apart(PersonId volunteer, PersonId elder, boolean road) implements PlanChange {}

    /**
     * A visit is not needed any more.
     *
     * @param visit the visit, by its id in the published plan
     * @param done whether somebody has made it already; else the elder has called it off
     */
    record VisitOff(DemandId visit, boolean done) implements PlanChange {}

    /**
     * A session is not held.
     *
     * @param session the session
     */
    record SessionOff(SessionId session) implements PlanChange {}

    /** Whom it is about, where it is about one person. */
    default Optional<PersonId> person() {
        return switch (this) {
            case VolunteerAway one -> Optional.of(one.volunteer());
            case ElderAway one -> Optional.of(one.elder());
            case Apart one -> Optional.of(one.volunteer());
            case OtherTimes one -> Optional.empty();
            case VisitOff one -> Optional.empty();
            case SessionOff one -> Optional.empty();
        };
    }
}
