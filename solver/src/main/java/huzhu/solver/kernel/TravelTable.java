package huzhu.solver.kernel;

import java.util.Arrays;

/**
 * Travel minutes by mode between points: for the points of one region in a table that is filled as ways are asked for, worked out each
 * time beyond it.
 *
 * <p>Several threads may ask a region's table at once: what one of them writes is what another would. One that is filled for the whole
 * county ({@link #asAsked}) is for one thread.
 */
final class TravelTable {
    /** A table of this many points and one mode takes 18 MB. */
    private static final int MOST_POINTS = 3_000;

    private static final short NOT_ASKED = -1;

    private final Points points;
    private final int[] local;
    private final int size;

    /** Minutes and one, 0 where nobody has asked yet. */
    private final short[][] minutes;

    /** In place of a table: what was asked before, by mode, from and to; {@code NOT_ASKED} elsewhere. */
    private final short[][][] asked;

    /** A table of the given points for the modes in use, if they are not too many. */
    TravelTable(Points points, int[] used, boolean[] modes) {
        this.points = points;
        var distinct = Arrays.stream(used).sorted().distinct().toArray();
        minutes = new short[modes.length][];
        asked = new short[0][][];
        if (distinct.length > MOST_POINTS) {
            local = new int[0];
            size = 0;
            return;
        }
        size = distinct.length;
        local = KernelProblem.filled(points.size());
        for (int i = 0; i < size; i++) {
            local[distinct[i]] = i;
        }
        for (int mode = 0; mode < modes.length; mode++) {
            minutes[mode] = modes[mode] ? new short[size * size] : new short[0];
        }
    }

    private TravelTable(Points points, int modes) {
        this.points = points;
        local = new int[0];
        size = 0;
        minutes = new short[0][];
        asked = new short[modes][points.size()][];
    }

    /** One that works out each way when it is first asked for: where few of them ever are. */
    static TravelTable asAsked(Points points) {
        return new TravelTable(points, KernelProblem.modes());
    }

    private int remembered(int mode, int from, int to) {
        var row = asked[mode][from];
        if (row == null) {
            row = new short[points.size()];
            Arrays.fill(row, NOT_ASKED);
            asked[mode][from] = row;
        }
        if (row[to] == NOT_ASKED) {
            row[to] = (short) Math.min(Short.MAX_VALUE, points.minutes(mode, from, to));
        }
        return row[to];
    }

    private int filledIn(short[] table, int mode, int from, int to) {
        // The way there is the way back, to the minute.
        int way = Math.min(Short.MAX_VALUE - 1, points.minutes(mode, Math.min(from, to), Math.max(from, to)));
        table[local[from] * size + local[to]] = (short) (way + 1);
        table[local[to] * size + local[from]] = (short) (way + 1);
        return way;
    }

    int minutes(int mode, int from, int to) {
        if (size > 0) {
            int i = local[from];
            int j = local[to];
            if (i >= 0 && j >= 0) {
                var table = minutes[mode];
                int known = table[i * size + j];
                return known > 0 ? known - 1 : filledIn(table, mode, from, to);
            }
        }
        return asked.length > 0 ? remembered(mode, from, to) : points.minutes(mode, from, to);
    }
}
