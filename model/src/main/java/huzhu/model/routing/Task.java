package huzhu.model.routing;

import java.util.List;

/**
 * One piece of work for one carer at one place.
 *
 * @param id what it is
 * @param group index of the {@link TaskGroup} it belongs to: all tasks of a group are done, or none
 * @param point where
 * @param ticks how long, 0 or more
 * @param windows when it should be done, by opening time: it never starts before the first opens; what lies after the end of
 *     the latest window that opened by its start is late
 * @param suited who may do it, and at what price
 */
public record Task(String id, int group, int point, int ticks, List<TickWindow> windows, List<Suited> suited) {
    /**
     * A carer who may do the task.
     *
     * @param carer index in the problem
     * @param price cost of this choice, 0 or more
     */
    public record Suited(int carer, long price) {}

    public Task {
        windows = List.copyOf(windows);
        suited = List.copyOf(suited);
        if (windows.isEmpty() || ticks < 0) {
            throw new IllegalArgumentException(
                    "task " + id + ": " + windows + ", " + ticks + " ticks.\nMaybe a window for the whole day.");
        }
    }
}
