package huzhu.model.policy;

import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;

/**
 * Hours in which few like to go out.
 *
 * @param beforeMinute minute of the day before which it is early
 * @param afterMinute minute of the day after which it is late, no earlier than {@code beforeMinute}
 * @param weekend whether all of Saturday and Sunday counts
 */
public record UnpopularHours(int beforeMinute, int afterMinute, boolean weekend) {
    /** No hour is unpopular. */
    public static final UnpopularHours NONE = new UnpopularHours(0, TimeWindow.DAY_MINUTES, false);

    public UnpopularHours {
        if (beforeMinute < 0 || afterMinute < beforeMinute) {
            throw new IllegalArgumentException("unpopular before minute " + beforeMinute + " and after " + afterMinute
                    + ".\nMaybe the two are exchanged.");
        }
    }

    /** Minutes of {@code [fromMinute, toMinute)} on a day that are unpopular. */
    public int minutes(DayOfWeek day, int fromMinute, int toMinute) {
        if (weekend && day.compareTo(DayOfWeek.SATURDAY) >= 0) {
            return toMinute - fromMinute;
        }
        return Math.max(0, Math.min(toMinute, beforeMinute) - fromMinute)
                + Math.max(0, toMinute - Math.max(fromMinute, afterMinute));
    }
}
