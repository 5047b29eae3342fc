package huzhu.model.routing;

/**
 * Two tasks by two different carers whose starts depend on each other: start(second) − start(first) lies within the gap.
 * With a gap of [0, 0] both start together.
 *
 * @param first index of a task
 * @param second index of another
 * @param gapMin least ticks from start to start; may be negative
 * @param gapMax most ticks from start to start
 */
public record Link(int first, int second, int gapMin, int gapMax) {
    public Link {
        if (gapMax < gapMin || first == second) {
            throw new IllegalArgumentException("link of tasks " + first + " and " + second + ", gap " + gapMin + ".."
                    + gapMax + ".\nMaybe least and most are swapped.");
        }
    }
}
