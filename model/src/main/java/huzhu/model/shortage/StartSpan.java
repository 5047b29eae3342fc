package huzhu.model.shortage;

import huzhu.model.people.Volunteer;
import huzhu.model.week.TimeWindow;

/**
 * Minutes of one day at which one volunteer could start one visit, were it the only demand of the week.
 *
 * @param volunteer who
 * @param window the availability window the tour would lie in
 * @param travelMinutes minutes on the way there, and the same back
 * @param fromMinute earliest start, minute of the day
 * @param toMinute latest start, minute of the day, not before the earliest
 */
public record StartSpan(Volunteer volunteer, TimeWindow window, int travelMinutes, int fromMinute, int toMinute) {

    /** Whether the visit may start at this minute of the day. */
    public boolean contains(int startMinute) {
        return fromMinute <= startMinute && startMinute <= toMinute;
    }
}
