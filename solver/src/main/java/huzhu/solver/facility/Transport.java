package huzhu.solver.facility;

import java.util.Arrays;

/**
 * The cheapest way to serve all customers from given facilities where customers may be split: a transportation problem, by
 * shortest augmenting paths with potentials.
 *
 * <p>Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network Flows" (1993), section 9.7. Cost: paths × (facilities ×
 * customers).
 */
final class Transport {
    private final CapacityTable table;
    private final int facilities;
    private final int customers;
    private final double[][] unitCost;

    Transport(CapacityTable table) {
        this.table = table;
        facilities = table.facilities;
        customers = table.customers;
        unitCost = new double[customers][facilities];
        for (int j = 0; j < customers; j++) {
            for (int i = 0; i < facilities; i++) {
                unitCost[j][i] = (double) table.cost[j][i] / table.demand[j];
            }
        }
    }

    /** Amounts by customer and facility; an empty array if the open facilities have too little room. */
    int[][] solve(boolean[] open) {
        var flow = new int[customers][facilities];
        var room = new int[facilities];
        for (int i = 0; i < facilities; i++) {
            room[i] = open[i] ? table.capacity[i] : 0;
        }
        for (int j = 0; j < customers; j++) {
            int left = table.demand[j];
            while (left > 0) {
                int sent = augment(j, left, open, room, flow);
                if (sent == 0) {
                    return new int[0][];
                }
                left -= sent;
            }
        }
        return flow;
    }

    /**
     * Sends along the shortest way from a customer to a facility with room: forward from customers to facilities, back where
     * something flows. Bellman and Ford, as backward ways cost less than nothing.
     */
    private int augment(int from, int most, boolean[] open, int[] room, int[][] flow) {
        var toCustomer = new double[customers];
        var toFacility = new double[facilities];
        var fromCustomer = new int[facilities];
        var fromFacility = new int[customers];
        Arrays.fill(toCustomer, Double.POSITIVE_INFINITY);
        Arrays.fill(toFacility, Double.POSITIVE_INFINITY);
        toCustomer[from] = 0;
        Arrays.fill(fromFacility, -1);
        boolean changed = true;
        var moved = new boolean[customers];
        moved[from] = true;
        while (changed) {
            changed = false;
            var movedFacility = new boolean[facilities];
            for (int j = 0; j < customers; j++) {
                if (moved[j]) {
                    for (int i = 0; i < facilities; i++) {
                        double way = toCustomer[j] + unitCost[j][i];
                        if (open[i] && way < toFacility[i] - 1e-9) {
                            toFacility[i] = way;
                            fromCustomer[i] = j;
                            movedFacility[i] = true;
                        }
                    }
                }
            }
            Arrays.fill(moved, false);
            for (int i = 0; i < facilities; i++) {
                if (movedFacility[i]) {
                    for (int j = 0; j < customers; j++) {
                        double way = toFacility[i] - unitCost[j][i];
                        if (flow[j][i] > 0 && way < toCustomer[j] - 1e-9) {
                            toCustomer[j] = way;
                            fromFacility[j] = i;
                            moved[j] = true;
                            changed = true;
                        }
                    }
                }
            }
        }
        int end = -1;
        for (int i = 0; i < facilities; i++) {
            if (room[i] > 0 && (end < 0 || toFacility[i] < toFacility[end])) {
                end = i;
            }
        }
        if (end < 0 || Double.isInfinite(toFacility[end])) {
            return 0;
        }
        int amount = Math.min(most, room[end]);
        for (int i = end; fromCustomer[i] != from; i = fromFacility[fromCustomer[i]]) {
            int j = fromCustomer[i];
            amount = Math.min(amount, flow[j][fromFacility[j]]);
        }
        room[end] -= amount;
        int i = end;
        while (true) {
            int j = fromCustomer[i];
            flow[j][i] += amount;
            if (j == from) {
                return amount;
            }
            i = fromFacility[j];
            flow[j][i] -= amount;
        }
    }
}
