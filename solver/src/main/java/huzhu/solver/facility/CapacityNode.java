package huzhu.solver.facility;

import huzhu.model.facility.CapacitatedProblem;
import java.util.Arrays;

/** One node of the tree: what is settled of facilities and customers, and prices to start from. */
final class CapacityNode {
    /** 1 open, −1 closed, 0 not yet. */
    final byte[] settled;

    final boolean[][] allowed;
    /** The facility that must serve a customer, −1 if none must. */
    final int[] forced;

    final double[] price;
    /** How often facilities were open, and customers served, in the last rounds. */
    final double[] openShare;

    final double[][] servedShare;
    double bound = Double.NEGATIVE_INFINITY;
    /** In the order of looking, to tell equal bounds apart. */
    long number;

    private CapacityNode(
            byte[] settled,
            boolean[][] allowed,
            int[] forced,
            double[] price,
            double[] openShare,
            double[][] servedShare) {
        this.settled = settled;
        this.allowed = allowed;
        this.forced = forced;
        this.price = price;
        this.openShare = openShare;
        this.servedShare = servedShare;
    }

    /** Nothing settled; customers priced a little over their cheapest way. */
    static CapacityNode root(CapacitatedProblem problem) {
        int customers = problem.customers();
        int facilities = problem.facilities();
        var allowed = new boolean[customers][facilities];
        var price = new double[customers];
        for (int j = 0; j < customers; j++) {
            for (int i = 0; i < facilities; i++) {
                allowed[j][i] = problem.demand().get(j) <= problem.capacity().get(i);
            }
            var sorted = problem.serving().get(j).stream().sorted().toList();
            price[j] = sorted.get(Math.min(sorted.size() - 1, 1 + sorted.size() / 5));
        }
        var forced = new int[customers];
        Arrays.fill(forced, -1);
        return new CapacityNode(
                new byte[facilities],
                allowed,
                forced,
                price,
                new double[facilities],
                new double[customers][facilities]);
    }

    CapacityNode child() {
        var ways = new boolean[allowed.length][];
        for (int j = 0; j < ways.length; j++) {
            ways[j] = allowed[j].clone();
        }
        return new CapacityNode(
                settled.clone(),
                ways,
                forced.clone(),
                price.clone(),
                new double[openShare.length],
                new double[servedShare.length][openShare.length]);
    }

    void force(int customer, int facility) {
        forced[customer] = facility;
        Arrays.fill(allowed[customer], false);
        allowed[customer][facility] = true;
        settled[facility] = 1;
    }

    /** Forces whoever has one way left to take it; false if somebody has none. */
    boolean forceLast() {
        for (int j = 0; j < forced.length; j++) {
            int ways = ways(j);
            if (ways == 0) {
                return false;
            }
            if (ways == 1 && forced[j] < 0) {
                force(j, likeliest(j));
            }
        }
        return true;
    }

    /** Whether every customer can be served by some facility, all others aside. */
    boolean hasWays() {
        for (int j = 0; j < forced.length; j++) {
            if (ways(j) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many facilities a customer can be served by, all others aside. */
    private int ways(int customer) {
        int ways = 0;
        for (int i = 0; i < settled.length; i++) {
            ways += allowed[customer][i] && settled[i] >= 0 ? 1 : 0;
        }
        return ways;
    }

    /** The facility in most doubt, −1 if all are settled. */
    int facility() {
        int chosen = -1;
        double most = -1;
        for (int i = 0; i < settled.length; i++) {
            double doubt = Math.min(openShare[i], 1 - openShare[i]);
            if (settled[i] == 0 && doubt > most) {
                most = doubt;
                chosen = i;
            }
        }
        return chosen;
    }

    boolean[] open() {
        var open = new boolean[settled.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = settled[i] > 0;
        }
        return open;
    }

    /** The customer with fewest ways left, the one in most doubt among equals; −1 if all are settled. */
    int customer() {
        int chosen = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < forced.length; j++) {
            if (forced[j] < 0) {
                double now = ways(j) + servedShare[j][likeliest(j)];
                if (now < least) {
                    least = now;
                    chosen = j;
                }
            }
        }
        return chosen;
    }

    /** The facility that served a customer most often. */
    int likeliest(int customer) {
        int best = -1;
        for (int i = 0; i < settled.length; i++) {
            if (allowed[customer][i]
                    && settled[i] >= 0
                    && (best < 0 || servedShare[customer][i] > servedShare[customer][best])) {
                best = i;
            }
        }
        return best;
    }
}
