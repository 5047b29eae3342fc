package huzhu.solver.facility;

import java.util.Arrays;

/** Good ways to serve every customer whole from given facilities: by regret first, then by moves and exchanges. */
final class WholeAssignment {
    private final int facilities;
    private final int customers;
    private final long[][] cost;
    private final int[] demand;
    private final int[] capacity;
    private final int[] room;

    /** Who chooses first. */
    enum Order {
        /** Whoever would lose most by the second best. */
        REGRET,
        /** The largest, which fit least easily. */
        SIZE
    }

    WholeAssignment(CapacityTable table) {
        facilities = table.facilities;
        customers = table.customers;
        cost = table.cost;
        demand = table.demand;
        capacity = table.capacity;
        room = new int[facilities];
    }

    /**
     * A facility for every customer.
     *
     * @param wished a facility that a customer would like to have, −1 for none
     * @param order who chooses first
     * @return facilities by customer, empty if none was found
     */
    int[] find(boolean[] open, int[] wished, Order order) {
        var served = new int[customers];
        Arrays.fill(served, -1);
        for (int i = 0; i < facilities; i++) {
            room[i] = open[i] ? capacity[i] : -1;
        }
        for (int j = 0; j < customers; j++) {
            if (wished[j] >= 0 && room[wished[j]] >= demand[j]) {
                served[j] = wished[j];
                room[wished[j]] -= demand[j];
            }
        }
        for (int left = 0; left < customers; left++) {
            int next = order == Order.REGRET ? mostRegret(served) : largest(served);
            if (next < 0) {
                break;
            }
            int to = cheapest(next);
            if (to < 0) {
                to = makeRoom(next, served);
            }
            if (to < 0) {
                return new int[0];
            }
            served[next] = to;
            room[to] -= demand[next];
        }
        improve(served);
        return served;
    }

    private int cheapest(int j) {
        int best = -1;
        for (int i = 0; i < facilities; i++) {
            if (room[i] >= demand[j] && (best < 0 || cost[j][i] < cost[j][best])) {
                best = i;
            }
        }
        return best;
    }

    private int largest(int[] served) {
        int chosen = -1;
        for (int j = 0; j < customers; j++) {
            if (served[j] < 0 && (chosen < 0 || demand[j] > demand[chosen])) {
                chosen = j;
            }
        }
        return chosen;
    }

    private int mostRegret(int[] served) {
        int chosen = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < customers; j++) {
            if (served[j] >= 0) {
                continue;
            }
            double first = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int i = 0; i < facilities; i++) {
                if (room[i] >= demand[j]) {
                    double c = cost[j][i];
                    second = c < first ? first : Math.min(second, c);
                    first = Math.min(first, c);
                }
            }
            double regret = Double.isInfinite(first)
                    ? Double.MAX_VALUE
                    : Double.isInfinite(second) ? 1e15 + demand[j] : second - first;
            if (regret > most) {
                most = regret;
                chosen = j;
            }
        }
        return chosen;
    }

    /** Moves one customer elsewhere so that another fits; the facility that then has room, or −1. */
    private int makeRoom(int j, int[] served) {
        int best = -1;
        int bestMoved = -1;
        int bestTo = -1;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < customers; k++) {
            int from = served[k];
            if (from < 0 || room[from] + demand[k] < demand[j]) {
                continue;
            }
            for (int to = 0; to < facilities; to++) {
                if (to != from && room[to] >= demand[k]) {
                    long more = cost[k][to] - cost[k][from] + cost[j][from];
                    if (more < least) {
                        least = more;
                        best = from;
                        bestMoved = k;
                        bestTo = to;
                    }
                }
            }
        }
        if (best >= 0) {
            room[best] += demand[bestMoved];
            room[bestTo] -= demand[bestMoved];
            served[bestMoved] = bestTo;
        }
        return best;
    }

    private void improve(int[] served) {
        boolean better = true;
        while (better) {
            better = false;
            for (int j = 0; j < customers; j++) {
                for (int to = 0; to < facilities; to++) {
                    int from = served[j];
                    if (room[to] >= demand[j] && to != from && cost[j][to] < cost[j][from]) {
                        room[from] += demand[j];
                        room[to] -= demand[j];
                        served[j] = to;
                        better = true;
                    }
                }
                for (int k = j + 1; k < customers; k++) {
                    better |= exchange(j, k, served);
                }
            }
        }
    }

    private boolean exchange(int j, int k, int[] served) {
        int a = served[j];
        int b = served[k];
        int more = demand[k] - demand[j];
        if (a == b || cost[j][b] + cost[k][a] >= cost[j][a] + cost[k][b] || room[a] < more || room[b] < -more) {
            return false;
        }
        served[j] = b;
        served[k] = a;
        room[a] -= more;
        room[b] += more;
        return true;
    }
}
