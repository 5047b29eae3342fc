package huzhu.model.service;

import huzhu.model.week.TimeWindow;
import java.util.List;
import java.util.OptionalInt;

/**
 * The shape of one occurrence of a service: how long, by how many people at once, when in the day, how far apart.
 *
 * @param minutes length of one occurrence in minutes, 1 to 1440
 * @param caregivers people who must be there together, 1 or 2
 * @param windows parts of the day in which an occurrence must lie whole, sorted; empty means any time of the day
 * @param minGapDays least distance in days between two occurrences of one series, at least 1: two never share a day
 * @param lateAfter minute of the day after which a start is late: allowed within the windows, at a price; empty where nobody minds
 */
public record Care(int minutes, int caregivers, List<TimeWindow> windows, int minGapDays, OptionalInt lateAfter) {
    public Care {
        windows = windows.stream().sorted().toList();
        if (minutes < 1 || minutes > TimeWindow.DAY_MINUTES) {
            throw new IllegalArgumentException("care of " + minutes + " minutes.\nMaybe hours were meant.");
        }
        if (caregivers < 1 || caregivers > 2) {
            throw new IllegalArgumentException("care by " + caregivers + " caregivers.\nMaybe 1 or 2 was meant.");
        }
        if (minGapDays < 1) {
            throw new IllegalArgumentException(
                    "gap of " + minGapDays + " days.\nMaybe use 1: occurrences of one request never share a day.");
        }
        int last = lateAfter.orElse(0);
        if (last < 0 || last > TimeWindow.DAY_MINUTES) {
            throw new IllegalArgumentException("late after minute " + last + ".\nMaybe a time of the day was meant.");
        }
    }

    /** An occurrence that is never late. */
    public Care(int minutes, int caregivers, List<TimeWindow> windows, int minGapDays) {
        this(minutes, caregivers, windows, minGapDays, OptionalInt.empty());
    }

    /** The same in other parts of the day. */
    public Care within(List<TimeWindow> others) {
        return new Care(minutes, caregivers, others, minGapDays, lateAfter);
    }

    /** Minutes by which a start at this minute of the day is late, 0 if it is not. */
    public int lateMinutes(int startMinute) {
        return lateAfter.isPresent() ? Math.max(0, startMinute - lateAfter.getAsInt()) : 0;
    }

    /** Caregiver-minutes of one occurrence: minutes × caregivers. */
    public int careMinutes() {
        return minutes * caregivers;
    }

    /** The windows of the day, the whole day where none is named. */
    public List<TimeWindow> allowedWindows() {
        return windows.isEmpty() ? List.of(TimeWindow.WHOLE_DAY) : windows;
    }

    /** Whether an occurrence may start at this minute of the day: it then lies inside one window. */
    public boolean allowsStart(int startMinute) {
        return allowedWindows().stream().anyMatch(window -> window.contains(startMinute, startMinute + minutes));
    }
}
