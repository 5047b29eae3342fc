package huzhu.model.routing;

import java.util.Arrays;

/** Travel times between numbered points, in ticks; a way there may take longer than the way back. */
public final class TravelMatrix {
    private final int points;
    private final int[] ticks;

    /**
     * Copies a square table.
     *
     * @param rows ticks from the row's point to the column's, none negative
     * @throws IllegalArgumentException if the table is not square or a time is negative
     */
    public TravelMatrix(int[][] rows) {
        points = rows.length;
        ticks = new int[points * points];
        for (int from = 0; from < points; from++) {
            if (rows[from].length != points) {
                throw new IllegalArgumentException("travel times: row " + from + " has " + rows[from].length
                        + " columns instead of " + points + ".\nMaybe the table is not square.");
            }
            if (Arrays.stream(rows[from]).anyMatch(time -> time < 0)) {
                throw new IllegalArgumentException(
                        "travel times: row " + from + " holds a negative time.\nMaybe an unreachable point.");
            }
            System.arraycopy(rows[from], 0, ticks, from * points, points);
        }
    }

    /** Number of points. */
    public int points() {
        return points;
    }

    /** Ticks on the way from one point to another. */
    public int ticks(int from, int to) {
        return ticks[from * points + to];
    }
}
