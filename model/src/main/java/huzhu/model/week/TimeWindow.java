package huzhu.model.week;

import java.util.Locale;

/**
 * A span of one day, in whole minutes from midnight; it never passes midnight.
 *
 * @param startMinute first minute, 0 to 1439
 * @param endMinute the minute at which it is over, greater than the start, at most 1440
 */
public record TimeWindow(int startMinute, int endMinute) implements Comparable<TimeWindow> {
    /** Minutes of a day. */
    public static final int DAY_MINUTES = 24 * 60;

    /** The whole day. */
    public static final TimeWindow WHOLE_DAY = new TimeWindow(0, DAY_MINUTES);

    public TimeWindow {
        if (startMinute < 0 || endMinute > DAY_MINUTES || startMinute >= endMinute) {
            throw new IllegalArgumentException("time window " + startMinute + "-" + endMinute
                    + " is not inside one day.\nMaybe it passes midnight or its ends are swapped.");
        }
    }

    /** Length in minutes. */
    public int minutes() {
        return endMinute - startMinute;
    }

    /** Whether the span {@code [fromMinute, toMinute]} lies inside this window. */
    public boolean contains(int fromMinute, int toMinute) {
        return startMinute <= fromMinute && toMinute <= endMinute;
    }

    /** Whether this window shares at least one minute with the other; touching windows do not overlap. */
    public boolean overlaps(TimeWindow other) {
        return startMinute < other.endMinute && other.startMinute < endMinute;
    }

    @Override
    public int compareTo(TimeWindow other) {
        var byStart = Integer.compare(startMinute, other.startMinute);
        return byStart != 0 ? byStart : Integer.compare(endMinute, other.endMinute);
    }

    /** A minute of the day as {@code HH:MM}; 1440 prints as {@code 24:00}, one before midnight with a minus sign. */
    public static String clock(int minute) {
        int size = Math.abs(minute);
        return String.format(Locale.ROOT, "%s%02d:%02d", minute < 0 ? "-" : "", size / 60, size % 60);
    }

    /** The window as {@code HH:MM-HH:MM}. */
    @Override
    public String toString() {
        return clock(startMinute) + "-" + clock(endMinute);
    }
}
