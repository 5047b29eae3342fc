package huzhu.solver.facility;

import java.util.Arrays;

/**
 * The bound of {@link CapacitatedSearch} at given prices of customers, and where prices should move.
 *
 * <p>Prices are whole multiples of 2⁻¹² and costs are whole, so that sums are exact where customers are served whole and all that is
 * added up stays below 2⁴⁰. Where it does not, or customers are served in parts, bounds are lowered by what rounding may amount
 * to: each of n additions errs by at most 2⁻⁵³ of the largest sum. Source: N. Higham, "Accuracy and Stability of Numerical
 * Algorithms", 2nd ed., 2002, section 4.2.
 */
final class CapacityRelaxation {
    private static final double GRID = 1 << 12;
    private static final double MEMORY = 0.9;
    private static final double SMOOTH = 0.7;
    private static final double EXACT = 0x1p40;
    /** What rounding in linear bounds may amount to where sums are exact: costs are whole, so that no less than 1 decides. */
    static final double ROUNDING = 1e-6;

    private final boolean single;
    private final int facilities;
    private final int customers;
    private final long[][] cost;
    private final int[] demand;
    private final int[] capacity;
    private final long[] opening;
    private final long needed;
    private final Knapsack knapsack;
    private final Knapsack closing;
    private final double[] value;
    private final int[] place;
    private final double[][] share;
    private final boolean[] open;
    private final double[] openAverage;
    private final double[][] shareAverage;
    private final double[] served;
    private final double[] direction;
    private double sum;
    /** What rounding may have added to {@link #sum}, at most. */
    private double error;
    /** Capacity of the facility at hand that those it must serve leave, below 0 if they do not fit. */
    private int left;

    CapacityRelaxation(CapacityTable table, boolean single) {
        this.single = single;
        facilities = table.facilities;
        customers = table.customers;
        cost = table.cost;
        demand = table.demand;
        capacity = table.capacity;
        opening = table.opening;
        needed = Arrays.stream(demand).asLongStream().sum();
        knapsack = new Knapsack(customers);
        closing = new Knapsack(facilities);
        value = new double[facilities];
        place = new int[customers];
        share = new double[facilities][customers];
        open = new boolean[facilities];
        openAverage = new double[facilities];
        shareAverage = new double[facilities][customers];
        served = new double[customers];
        direction = new double[customers];
    }

    /** The least that any solution of a node costs, at these prices; infinity if there is none. */
    double look(CapacityNode node, double[] price) {
        double total = 0;
        double size = 0;
        for (double one : price) {
            total += one;
            size += Math.abs(one);
        }
        long room = 0;
        for (int i = 0; i < facilities; i++) {
            open[i] = false;
            if (node.settled[i] >= 0) {
                value[i] = opening[i] - worth(node, price, i);
                room += capacity[i];
                if (Double.isInfinite(value[i])) {
                    return Double.POSITIVE_INFINITY;
                }
                size += Math.abs(value[i]) + opening[i];
            }
        }
        if (room < needed) {
            return Double.POSITIVE_INFINITY;
        }
        closing.clear();
        for (int i = 0; i < facilities; i++) {
            open[i] = node.settled[i] >= 0;
            if (open[i]) {
                total += value[i];
                if (node.settled[i] == 0 && value[i] > 0) {
                    closing.offer(i, value[i], capacity[i]);
                }
            }
        }
        total -= closing.most(room - needed);
        closing.taken(i -> open[i] = false);
        remember();
        sum = total;
        error = single && size < EXACT ? 0 : 2 * (customers + facilities) * 0x1p-53 * size;
        return total - error;
    }

    /** What a facility earns most by serving within its capacity; minus infinity if it cannot hold what it must. */
    private double worth(CapacityNode node, double[] price, int i) {
        Arrays.fill(share[i], 0);
        double must = offer(node, price, i);
        if (left < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!single) {
            return must + knapsack.mostInParts(left, share[i]);
        }
        double most = knapsack.most(left);
        knapsack.taken(j -> share[i][j] = 1);
        return must + most;
    }

    /**
     * Offers a facility the customers that it may serve and that pay, and serves those that it must.
     *
     * @return what it earns by those that it must serve; what they leave of its capacity is {@link #left}
     */
    private double offer(CapacityNode node, double[] price, int i) {
        knapsack.clear();
        double must = 0;
        left = capacity[i];
        for (int j = 0; j < customers; j++) {
            double profit = price[j] - cost[j][i];
            if (node.forced[j] == i) {
                must += profit;
                left -= demand[j];
                share[i][j] = 1;
            } else if (node.forced[j] < 0 && node.allowed[j][i] && profit > 0) {
                knapsack.offer(j, profit, demand[j]);
            }
        }
        return must;
    }

    private void remember() {
        Arrays.fill(served, 0);
        for (int i = 0; i < facilities; i++) {
            openAverage[i] = MEMORY * openAverage[i] + (open[i] ? 1 - MEMORY : 0);
            for (int j = 0; j < customers; j++) {
                double part = open[i] ? share[i][j] : 0;
                served[j] += part;
                shareAverage[i][j] = MEMORY * shareAverage[i][j] + (1 - MEMORY) * part;
            }
        }
    }

    /** The bound without the rule that there is room for everybody, which only adds to the cost. */
    private double loose(CapacityNode node) {
        double loose = sum;
        for (int i = 0; i < facilities; i++) {
            loose -= open[i] && node.settled[i] == 0 ? Math.max(0, value[i]) : 0;
        }
        return loose;
    }

    /** Settles free facilities with which, or without which, no solution is within a limit. */
    void settle(CapacityNode node, double limit) {
        if (Double.isInfinite(limit)) {
            return;
        }
        double loose = loose(node);
        for (int i = 0; i < facilities; i++) {
            if (node.settled[i] == 0 && loose + Math.abs(value[i]) - error > limit) {
                if (value[i] > 0 && !open[i]) {
                    node.settled[i] = -1;
                } else if (value[i] < 0) {
                    node.settled[i] = 1;
                }
            }
        }
    }

    /**
     * Rules out, where customers are served whole, who cannot be served where in any solution within a limit, and fixes who
     * must be: reduced costs, with the linear bound of each knapsack. False if a customer is then left with no facility.
     */
    boolean narrow(CapacityNode node, double limit) {
        if (Double.isInfinite(look(node, node.price))) {
            return false;
        }
        double loose = loose(node) - error;
        for (int i = 0; i < facilities; i++) {
            if (node.settled[i] >= 0) {
                double others = loose - (node.settled[i] == 0 ? Math.min(0, value[i]) : value[i]);
                narrow(node, i, limit - others - opening[i]);
            }
        }
        return node.forceLast();
    }

    /**
     * The same for one facility.
     *
     * @param most what it may lose at most by whom it serves
     */
    private void narrow(CapacityNode node, int i, double most) {
        double must = offer(node, node.price, i);
        Arrays.fill(place, -1);
        knapsack.order(place);
        for (int j = 0; j < customers; j++) {
            if (node.forced[j] >= 0 || !node.allowed[j][i]) {
                continue;
            }
            int rest = left - demand[j];
            double profit = node.price[j] - cost[j][i];
            double with = place[j] < 0 ? knapsack.linear(rest) : knapsack.linearWithout(place[j], rest);
            if (rest < 0 || -(must + profit + with) > most + ROUNDING) {
                node.allowed[j][i] = false;
            } else if (place[j] >= 0
                    && node.settled[i] > 0
                    && -(must + knapsack.linearWithout(place[j], left)) > most + ROUNDING) {
                node.force(j, i);
            }
        }
    }

    boolean[] opened() {
        return open.clone();
    }

    /** For each customer the open facility that serves it, if there is just one. */
    int[] wishes() {
        var wishes = new int[customers];
        for (int j = 0; j < customers; j++) {
            wishes[j] = -1;
            for (int i = 0; i < facilities && served[j] == 1; i++) {
                if (open[i] && share[i][j] == 1) {
                    wishes[j] = i;
                }
            }
        }
        return wishes;
    }

    /** Moves prices towards where every customer is served once; false if they are. */
    boolean move(double[] price, double step, double best, double now) {
        double norm = 0;
        double left = 0;
        for (int j = 0; j < customers; j++) {
            left += (1 - served[j]) * (1 - served[j]);
            direction[j] = SMOOTH * direction[j] + (1 - SMOOTH) * (1 - served[j]);
            norm += direction[j] * direction[j];
        }
        if (left < 1e-12 || norm < 1e-12 || Double.isInfinite(now)) {
            return false;
        }
        double target = Double.isInfinite(best) ? Math.abs(now) * 1.1 + 1 : best;
        double by = step * Math.max(1e-4 * Math.abs(target), target - now) / Math.max(norm, left);
        for (int j = 0; j < customers; j++) {
            price[j] = Math.rint((price[j] + by * direction[j]) * GRID) / GRID;
        }
        return true;
    }

    /** Begins anew: the last direction was another node's. */
    void forget() {
        Arrays.fill(direction, 0);
    }

    void keepAverages(CapacityNode node) {
        System.arraycopy(openAverage, 0, node.openShare, 0, facilities);
        for (int j = 0; j < customers; j++) {
            for (int i = 0; i < facilities; i++) {
                node.servedShare[j][i] = shareAverage[i][j];
            }
        }
    }
}
