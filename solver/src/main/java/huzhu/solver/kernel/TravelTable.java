package huzhu.solver.kernel;

import java.util.Arrays;

/** Travel minutes by mode between points: a table for the points of one region, worked out on the fly beyond it. */
final class TravelTable {
    /** A table of this many points and one mode takes 18 MB. */
    private static final int MOST_POINTS = 3_000;

    private final Points points;
    private final int[] local;
    private final int size;
    private final short[][] minutes;

    /** Tabulates the given points for the modes in use, if they are not too many. */
    TravelTable(Points points, int[] used, boolean[] modes) {
        this.points = points;
        var distinct = Arrays.stream(used).sorted().distinct().toArray();
        minutes = new short[modes.length][];
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

    int minutes(int mode, int from, int to) {
        if (size > 0) {
            int i = local[from];
            int j = local[to];
            if (i >= 0 && j >= 0) {
                return minutes[mode][i * size + j];
            }
        }
        return points.minutes(mode, from, to);
    }
}
