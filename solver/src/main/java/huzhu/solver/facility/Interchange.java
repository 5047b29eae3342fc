package huzhu.solver.facility;

import huzhu.model.facility.MedianProblem;

/**
 * Betters a choice of sites by exchanging one for another as long as that helps.
 *
 * <p>Source: R. A. Whitaker, "A fast algorithm for the greedy interchange for large-scale clustering and median location
 * problems", INFOR 21 (1983), 95–108. Cost: places × places a round.
 */
final class Interchange {
    private final MedianProblem problem;
    private final int n;
    private final int[] nearest;
    private final int[] second;

    Interchange(MedianProblem problem) {
        this.problem = problem;
        n = problem.places();
        nearest = new int[n];
        second = new int[n];
    }

    /** Exchanges sites of the list in place; returns the cost. */
    long improve(int[] sites) {
        var chosen = new boolean[n];
        for (int site : sites) {
            chosen[site] = true;
        }
        var loss = new long[n];
        while (true) {
            long cost = findNearest(sites);
            long best = 0;
            int in = -1;
            int out = -1;
            for (int candidate = 0; candidate < n; candidate++) {
                if (chosen[candidate]) {
                    continue;
                }
                for (int site : sites) {
                    loss[site] = 0;
                }
                long gain = 0;
                for (int i = 0; i < n; i++) {
                    int to = problem.distance(i, candidate);
                    int now = problem.distance(i, nearest[i]);
                    if (to < now) {
                        gain += now - to;
                    } else {
                        loss[nearest[i]] += Math.min(to, secondDistance(i)) - now;
                    }
                }
                for (int site : sites) {
                    if (gain - loss[site] > best) {
                        best = gain - loss[site];
                        in = candidate;
                        out = site;
                    }
                }
            }
            if (in < 0) {
                return cost;
            }
            exchange(sites, chosen, out, in);
        }
    }

    private static void exchange(int[] sites, boolean[] chosen, int out, int in) {
        chosen[out] = false;
        chosen[in] = true;
        for (int k = 0; k < sites.length; k++) {
            if (sites[k] == out) {
                sites[k] = in;
            }
        }
    }

    private long secondDistance(int i) {
        return second[i] < 0 ? Integer.MAX_VALUE : problem.distance(i, second[i]);
    }

    private long findNearest(int[] sites) {
        long cost = 0;
        for (int i = 0; i < n; i++) {
            nearest[i] = -1;
            second[i] = -1;
            for (int site : sites) {
                int d = problem.distance(i, site);
                if (nearest[i] < 0 || d < problem.distance(i, nearest[i])) {
                    second[i] = nearest[i];
                    nearest[i] = site;
                } else if (second[i] < 0 || d < problem.distance(i, second[i])) {
                    second[i] = site;
                }
            }
            cost += problem.distance(i, nearest[i]);
        }
        return cost;
    }
}
