package huzhu.model.request;

/**
 * A request whose visits follow those of another on the same day: start of the second minus end of the first lies in
 * the gap.
 *
 * @param first the request that comes first
 * @param gapMinutesMin least gap in minutes, at least 0
 * @param gapMinutesMax greatest gap in minutes, not below the least
 */
public record Sequence(RequestId first, int gapMinutesMin, int gapMinutesMax) {
    public Sequence {
        if (gapMinutesMin < 0 || gapMinutesMax < gapMinutesMin) {
            throw new IllegalArgumentException(
                    "gap " + gapMinutesMin + " to " + gapMinutesMax + " minutes.\nMaybe the two are swapped.");
        }
    }
}
