package huzhu.solver.kernel;

import java.util.Arrays;

/** Travel minutes by mode between points: a table for the points of one region, worked out on the fly beyond it. */
final class TravelTable {
    /** A table of this many points and one mode takes 18 MB. */
    private static final int MOST_POINTS = 3_000;

    private static final short NOT_ASKED = -1;

    private final Points points;
    private final int[] local;
    private final int size;
    private final short[][] minutes;

    /** In place of a table: what was asked before, by mode, from and to; {@code NOT_ASKED} elsewhere. */
    private final short[][][] asked;

    /** Tabulates the given points for the modes in use, if they are not too many. */
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
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double km = points.dependOnMode() ? 0 : points.km(0, distinct[i], distinct[j]);
                for (int mode = 0; mode < modes.length; mode++) {
                    if (modes[mode]) {
                        int whole = points.dependOnMode()
                                ? points.minutes(mode, distinct[i], distinct[j])
                                : points.minutes(mode, km);
                        short time = (short) Math.min(Short.MAX_VALUE, whole);
                        minutes[mode][i * size + j] = time;
                        minutes[mode][j * size + i] = time;
                    }
                }
            }
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

    int minutes(int mode, int from, int to) {
        if (size > 0) {
            int i = local[from];
            int j = local[to];
            if (i >= 0 && j >= 0) {
                return minutes[mode][i * size + j];
            }
        }
        return asked.length > 0 ? remembered(mode, from, to) : points.minutes(mode, from, to);
    }
}
