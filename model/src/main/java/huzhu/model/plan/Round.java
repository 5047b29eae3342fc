package huzhu.model.plan;

import huzhu.model.people.PersonId;
import huzhu.model.request.SessionId;
import huzhu.model.week.TimeWindow;
import java.util.List;

/**
 * One round of a driver who takes elders to a session or home from it; it begins and ends at the driver's home.
 *
 * @param session the session
 * @param way to it or from it
 * @param driver who drives
 * @param venueMinute when the car is at the place of the session, minute of the day: to it, when it arrives and people
 *     begin to get out; from it, when they begin to get in
 * @param stops at whose doors it stops and when, in order
 */
public record Round(SessionId session, Way way, PersonId driver, int venueMinute, List<Stop> stops) {
    /** To a session or from it. */
    public enum Way {
        TO,
        FROM
    }

    /**
     * A stop at an elder's door.
     *
     * @param elder who gets in or out
     * @param minute when the car is there, minute of the day; getting in or out begins then
     */
    public record Stop(PersonId elder, int minute) {}

    public Round {
        stops = List.copyOf(stops);
    }

    /** Whether this elder is on board. */
    public boolean carries(PersonId elder) {
        return stops.stream().anyMatch(stop -> stop.elder().equals(elder));
    }

    /** From when the elder of a stop is kept: when they are fetched, or the end of the session; minute of the day. */
    public int keptFromMinute(Stop stop, TimeWindow session) {
        return way == Way.TO ? stop.minute() : session.endMinute();
    }

    /** Until when the elder of a stop is kept: the start of the session, or when they are home; minute of the day. */
    public int keptToMinute(Stop stop, TimeWindow session, int boardingMinutes) {
        return way == Way.TO ? session.startMinute() : stop.minute() + boardingMinutes;
    }
}
