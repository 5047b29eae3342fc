package huzhu.model.plan;

import huzhu.model.people.Volunteer;
import huzhu.model.request.Session;
import java.time.DayOfWeek;

/**
 * A volunteer's way to a session, help at it, and way home.
 *
 * @param volunteer who helps
 * @param day when
 * @param session the session
 * @param travelMinutes minutes on the way there, and the same back
 */
public record HelpTour(Volunteer volunteer, DayOfWeek day, Session session, int travelMinutes) {
    /** Away from home, ways included. */
    public Outing outing() {
        return new Outing(
                volunteer,
                day,
                session.time().startMinute() - travelMinutes,
                session.time().endMinute() + travelMinutes);
    }
}
