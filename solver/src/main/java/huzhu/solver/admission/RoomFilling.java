package huzhu.solver.admission;

import java.util.Arrays;

/**
 * Who fills one room best: among units with a gain each, those of the largest sum that never need more beds than there are.
 * Successive longest paths through the nights, one a bed. Cost: beds × nights × (nights + units).
 *
 * <p>Source: A. W. J. Kolen, J. K. Lenstra, C. H. Papadimitriou, F. C. R. Spieksma, "Interval scheduling: a survey", Naval
 * Research Logistics 54 (2007), 530–543, section 2: as a minimum cost flow.
 */
final class RoomFilling {
    private static final int NONE = -1;
    /** Less than any price, more than rounding: paths that differ by less are equal. */
    private static final double EPSILON = 1e-6;

    private final AdmissionTables tables;
    private final boolean[] taken;
    private final int[] idle;
    private final double[] reached;
    private final int[] via;
    private final boolean[] back;

    RoomFilling(AdmissionTables tables) {
        this.tables = tables;
        taken = new boolean[tables.units];
        idle = new int[tables.nights];
        reached = new double[tables.nights + 1];
        via = new int[tables.nights + 1];
        back = new boolean[tables.nights + 1];
    }

    /** Whether a unit is among those that {@link #fill} chose. */
    boolean isTaken(int u) {
        return taken[u];
    }

    /**
     * Chooses among units; the sum of their gains.
     *
     * @param units whom to choose from
     * @param count how many of them, from the first
     * @param gain gain of each unit
     * @param beds beds of the room
     */
    double fill(int[] units, int count, double[] gain, int beds) {
        for (int i = 0; i < count; i++) {
            taken[units[i]] = false;
        }
        Arrays.fill(idle, 0);
        double sum = 0;
        for (int bed = 0; bed < beds; bed++) {
            sum += longestPath(units, count, gain);
            change();
        }
        return sum;
    }

    /** Longest path from the first night to the last, where chosen units may be given back; by Bellman and Ford. */
    private double longestPath(int[] units, int count, double[] gain) {
        int nights = tables.nights;
        Arrays.fill(reached, Double.NEGATIVE_INFINITY);
        reached[0] = 0;
        for (boolean better = true; better; ) {
            better = false;
            for (int n = 0; n < nights; n++) {
                better |= reach(n, n + 1, 0, NONE, false);
            }
            for (int n = nights - 1; n >= 0; n--) {
                better |= idle[n] > 0 && reach(n + 1, n, 0, NONE, true);
            }
            for (int i = 0; i < count; i++) {
                int u = units[i];
                int start = tables.from[u];
                int end = start + tables.length[u];
                better |= taken[u] ? reach(end, start, -gain[u], u, true) : reach(start, end, gain[u], u, false);
            }
        }
        return reached[nights];
    }

    private boolean reach(int from, int to, double gain, int unit, boolean givenBack) {
        if (reached[from] + gain <= reached[to] + EPSILON) {
            return false;
        }
        reached[to] = reached[from] + gain;
        via[to] = unit;
        back[to] = givenBack;
        return true;
    }

    private void change() {
        int n = tables.nights;
        while (n > 0) {
            int u = via[n];
            int forward = back[n] ? -1 : 1;
            if (u == NONE) {
                n -= forward;
                idle[forward > 0 ? n : n - 1] += forward;
            } else {
                taken[u] = !back[n];
                n -= forward * tables.length[u];
            }
        }
    }
}
