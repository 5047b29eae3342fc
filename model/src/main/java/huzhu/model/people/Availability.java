package huzhu.model.people;

import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When a volunteer can be away from home: disjoint windows for each day of the week, sorted. */
public final class Availability {
    private final Map<DayOfWeek, List<TimeWindow>> windows = new EnumMap<>(DayOfWeek.class);

    /**
     * Takes windows by day; a day without an entry is a day off.
     *
     * @throws IllegalArgumentException if two windows of one day overlap; touching ones are two windows
     */
    public Availability(Map<DayOfWeek, List<TimeWindow>> windowsByDay) {
        windowsByDay.forEach((day, list) -> {
            var sorted = list.stream().sorted().toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                    throw new IllegalArgumentException("windows " + sorted.get(i - 1) + " and " + sorted.get(i) + " of "
                            + day + " overlap.\nMaybe merge them.");
                }
            }
            windows.put(day, sorted);
        });
    }

    /** The windows of a day in order, empty on a day off. */
    public List<TimeWindow> on(DayOfWeek day) {
        return windows.getOrDefault(day, List.of());
    }
}
