package huzhu.model.plan;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.request.SessionId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session that takes place.
 *
 * @param session the session
 * @param attendees who attends, by the place in demand that is met
 * @param helpers who helps
 */
public record SessionRun(SessionId session, List<Attendance> attendees, List<PersonId> helpers) {
    /**
     * One elder's place.
     *
     * @param seat the place in demand
     * @param elder who attends
     */
    public record Attendance(DemandId seat, PersonId elder) {}

    public SessionRun {
        attendees = List.copyOf(attendees);
        helpers = List.copyOf(helpers);
    }

    /** The same session with the attendees and helpers of both. */
    SessionRun plus(SessionRun other) {
        return new SessionRun(
                session,
                Stream.concat(attendees.stream(), other.attendees.stream()).toList(),
                Stream.concat(helpers.stream(), other.helpers.stream()).toList());
    }
}
