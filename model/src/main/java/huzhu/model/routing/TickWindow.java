package huzhu.model.routing;

/**
 * A span of time in ticks.
 *
 * @param from first tick
 * @param to last tick, not before the first
 */
public record TickWindow(int from, int to) {
    public TickWindow {
        if (to < from) {
            throw new IllegalArgumentException("window " + from + ".." + to + " ends before it starts.");
        }
    }

    /** Its length in ticks. */
    public int ticks() {
        return to - from;
    }
}
