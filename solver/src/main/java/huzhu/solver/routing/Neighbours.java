package huzhu.solver.routing;

import java.util.Arrays;

/** Which tasks are near each other: little travel between them and windows that let one follow the other. */
final class Neighbours {
    private static final int MOST = 120;
    private static final double WINDOW_SHARE = 0.3;

    private final int[][] near;

    /** Sorts neighbours of every task; O(n² log n). */
    Neighbours(RoutingTable table) {
        near = new int[table.tasks][];
        var keys = new long[Math.max(0, table.tasks - 1)];
        for (int a = 0; a < table.tasks; a++) {
            int count = 0;
            for (int b = 0; b < table.tasks; b++) {
                if (a != b) {
                    int way = (table.travel(a, b) + table.travel(b, a)) / 2;
                    int apart = Math.abs(middle(table, a) - middle(table, b));
                    keys[count++] = (long) (way + WINDOW_SHARE * apart) << 32 | b;
                }
            }
            Arrays.sort(keys);
            near[a] = new int[Math.min(MOST, count)];
            for (int k = 0; k < near[a].length; k++) {
                near[a][k] = (int) keys[k];
            }
        }
    }

    private static int middle(RoutingTable table, int task) {
        return (table.opens[task] + table.due[task]) / 2;
    }

    /** The tasks nearest to one, nearest first. */
    int[] of(int task) {
        return near[task];
    }
}
