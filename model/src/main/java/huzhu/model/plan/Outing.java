package huzhu.model.plan;

import huzhu.model.people.Volunteer;
import huzhu.model.policy.UnpopularHours;
import java.time.DayOfWeek;

/**
 * Time that a volunteer is away from home in one go: a tour of visits or help at a session, travel included.
 *
 * @param volunteer who is away
 * @param day when
 * @param leaveMinute leaving home, minute of the day; below 0 only in a plan that breaks the rules
 * @param backMinute back home, minute of the day; over 1440 only in a plan that breaks the rules
 */
public record Outing(Volunteer volunteer, DayOfWeek day, int leaveMinute, int backMinute) {
    /** Minutes away from home, waiting included. */
    public int minutes() {
        return backMinute - leaveMinute;
    }

    /** Minutes away from home in hours that policy calls unpopular. */
    public int unpopularMinutes(UnpopularHours hours) {
        return hours.minutes(day, leaveMinute, backMinute);
    }

    /** Whether the two share a minute; coming home and leaving again at once is no overlap. */
    public boolean overlaps(Outing other) {
        return day == other.day && leaveMinute < other.backMinute && other.leaveMinute < backMinute;
    }

    /** Whether the volunteer is away at some minute of {@code [fromMinute, toMinute)}. */
    public boolean overlaps(int fromMinute, int toMinute) {
        return leaveMinute < toMinute && fromMinute < backMinute;
    }
}
