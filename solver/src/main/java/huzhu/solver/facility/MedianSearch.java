package huzhu.solver.facility;

import huzhu.model.facility.MedianProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Solves the p-median problem to proven optimality: prices on places give a lower bound (Lagrangean relaxation of "every
 * place goes to one site"), exchanges give good choices, sites whose reduced cost settles them are fixed, and what is left
 * is branched on, depth first.
 *
 * <p>Prices are whole multiples of 2⁻¹², so that every sum of a bound is exact: distances are whole, and a bound over cost − 1
 * proves that nothing is better.
 *
 * <p>Source: J. E. Beasley, "A note on solving large p-median problems", EJOR 21 (1985), 270–273; M. L. Fisher, "The
 * Lagrangian relaxation method for solving integer programming problems", Management Science 27 (1981), 1–18.
 */
public final class MedianSearch {
    private static final double GRID = 1 << 12;
    private static final int ROOT_ROUNDS = 1500;
    private static final int NODE_ROUNDS = 120;
    private static final int PATIENCE = 25;
    private static final double SMALLEST_STEP = 1e-3;

    private final MedianProblem problem;
    private final BooleanSupplier stop;
    private final int n;
    private final int p;
    private final int[][] byDistance;
    private final Interchange interchange;
    private final double[] reduced;
    private final int[] wanted;
    private int[] best;
    private long bestCost = Long.MAX_VALUE;
    private long nodes;
    private double openBound = Double.POSITIVE_INFINITY;

    private MedianSearch(MedianProblem problem, BooleanSupplier stop) {
        this.problem = problem;
        this.stop = stop;
        n = problem.places();
        p = problem.sites();
        byDistance = new int[n][];
        for (int i = 0; i < n; i++) {
            int place = i;
            byDistance[i] = IntStream.range(0, n)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(problem.distance(place, a), problem.distance(place, b)))
                    .mapToInt(site -> site)
                    .toArray();
        }
        interchange = new Interchange(problem);
        reduced = new double[n];
        wanted = new int[n];
        best = new int[p];
    }

    /**
     * The best choice, proven unless stopped.
     *
     * @param stop asked now and then whether to end with the best so far
     */
    public static SiteChoice solve(MedianProblem problem, BooleanSupplier stop) {
        return new MedianSearch(problem, stop).solve();
    }

    private SiteChoice solve() {
        take(IntStream.range(0, p).toArray());
        branch(new byte[n], firstPrices(), ROOT_ROUNDS);
        var sites = Arrays.stream(best).sorted().boxed().toList();
        long bound = (long) Math.ceil(Math.min(openBound, bestCost));
        return new SiteChoice(sites, bestCost, Math.min(bound, bestCost), nodes);
    }

    private double[] firstPrices() {
        var price = new double[n];
        int rank = Math.min(n - 1, n / p);
        for (int i = 0; i < n; i++) {
            price[i] = problem.distance(i, byDistance[i][rank]);
        }
        return price;
    }

    private void take(int[] sites) {
        var choice = sites.clone();
        long cost = interchange.improve(choice);
        if (cost < bestCost) {
            bestCost = cost;
            best = choice;
        }
    }

    /** Looks at all choices that keep to what is settled: 1 open, −1 closed, 0 not yet. */
    private void branch(byte[] settled, double[] prices, int rounds) {
        nodes++;
        var relaxation = new Relaxation(settled, prices);
        relaxation.improve(rounds);
        if (relaxation.isPruned()) {
            return;
        }
        if (stop.getAsBoolean()) {
            openBound = Math.min(openBound, relaxation.bound);
            return;
        }
        int on = relaxation.site();
        if (on < 0) { // Everything is settled: the choice has been tried.
            return;
        }
        for (byte way : relaxation.likelyOpen(on) ? new byte[] {1, -1} : new byte[] {-1, 1}) {
            var child = relaxation.settled.clone();
            child[on] = way;
            branch(child, relaxation.bestPrices.clone(), NODE_ROUNDS);
        }
    }

    /** Prices at one node of the tree. */
    private final class Relaxation {
        private final byte[] settled;
        private final double[] price;
        private final double[] average = new double[n];
        private double[] bestPrices;
        private double bound = Double.NEGATIVE_INFINITY;
        private int[] opened = new int[0];

        Relaxation(byte[] settled, double[] price) {
            this.settled = settled;
            this.price = price;
            bestPrices = price.clone();
        }

        boolean isPruned() {
            return bound > bestCost - 1;
        }

        void improve(int rounds) {
            double step = 1;
            int idle = 0;
            for (int round = 0; round < rounds && step > SMALLEST_STEP && !isPruned(); round++) {
                double now = look();
                if (opened.length < p) {
                    bound = Double.POSITIVE_INFINITY;
                    return;
                }
                if (now > bound) {
                    idle = now > bound + 1e-3 * Math.max(1, bestCost - bound) ? 0 : idle + 1;
                    bound = now;
                    bestPrices = price.clone();
                    settle(now);
                } else if (++idle > PATIENCE) {
                    step /= 2;
                    idle = 0;
                    System.arraycopy(bestPrices, 0, price, 0, n);
                    continue;
                }
                if (round % 10 == 0) {
                    take(opened);
                }
                if ((round & 15) == 0 && stop.getAsBoolean()) {
                    return;
                }
                move(step, now);
            }
        }

        /** The bound at the prices of now; notes which sites would be opened and how often each place is served. */
        private double look() {
            Arrays.fill(reduced, 0);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double limit = price[i];
                sum += limit;
                for (int site : byDistance[i]) {
                    int d = problem.distance(i, site);
                    if (d >= limit) {
                        break;
                    }
                    reduced[site] += d - limit;
                }
            }
            opened = cheapest();
            for (int site : opened) {
                sum += reduced[site];
            }
            return sum;
        }

        private int[] cheapest() {
            var order = IntStream.range(0, n)
                    .filter(site -> settled[site] >= 0)
                    .boxed()
                    .sorted((a, b) -> settled[a] != settled[b]
                            ? Byte.compare(settled[b], settled[a])
                            : Double.compare(reduced[a], reduced[b]))
                    .mapToInt(site -> site)
                    .toArray();
            long fixed = Arrays.stream(order).filter(site -> settled[site] > 0).count();
            return fixed > p ? new int[0] : Arrays.copyOf(order, Math.min(p, order.length));
        }

        private void move(double step, double now) {
            Arrays.fill(wanted, 0);
            for (int site : opened) {
                for (int i = 0; i < n; i++) {
                    if (problem.distance(i, site) < price[i]) {
                        wanted[i]++;
                    }
                }
            }
            long norm = 0;
            for (int i = 0; i < n; i++) {
                norm += (long) (1 - wanted[i]) * (1 - wanted[i]);
            }
            if (norm == 0) {
                return;
            }
            for (int site = 0; site < n; site++) {
                average[site] *= 0.95;
            }
            for (int site : opened) {
                average[site] += 0.05;
            }
            double by = step * Math.max(1, 1.02 * bestCost - now) / norm;
            for (int i = 0; i < n; i++) {
                price[i] = Math.max(0, Math.rint((price[i] + by * (1 - wanted[i])) * GRID) / GRID);
            }
        }

        /** Settles sites without which, or with which, nothing better than the best can be. */
        private void settle(double now) {
            double last = Double.NEGATIVE_INFINITY;
            double next = Double.POSITIVE_INFINITY;
            var isOpened = new boolean[n];
            for (int site : opened) {
                isOpened[site] = true;
                if (settled[site] == 0) {
                    last = Math.max(last, reduced[site]);
                }
            }
            for (int site = 0; site < n; site++) {
                if (!isOpened[site] && settled[site] == 0) {
                    next = Math.min(next, reduced[site]);
                }
            }
            for (int site = 0; site < n; site++) {
                if (settled[site] != 0) {
                    continue;
                }
                if (isOpened[site] && now - reduced[site] + next > bestCost - 1) {
                    settled[site] = 1;
                } else if (!isOpened[site] && now + reduced[site] - last > bestCost - 1) {
                    settled[site] = -1;
                }
            }
        }

        /** The site that is least decided, or −1 if none is open to choice. */
        int site() {
            int chosen = -1;
            double most = -1;
            int free = 0;
            long open = 0;
            for (int site = 0; site < n; site++) {
                open += settled[site] > 0 ? 1 : 0;
                if (settled[site] == 0) {
                    free++;
                    double doubt = Math.min(average[site], 1 - average[site]);
                    if (doubt > most) {
                        most = doubt;
                        chosen = site;
                    }
                }
            }
            if (open == p || open + free == p) {
                finish(open == p);
                return -1;
            }
            return chosen;
        }

        /** The single choice that is left. */
        private void finish(boolean othersClosed) {
            List<Integer> left = new ArrayList<>();
            for (int site = 0; site < n; site++) {
                if (settled[site] > 0 || settled[site] == 0 && !othersClosed) {
                    left.add(site);
                }
            }
            long cost = problem.cost(left);
            if (cost < bestCost) {
                bestCost = cost;
                best = left.stream().mapToInt(site -> site).toArray();
            }
        }

        boolean likelyOpen(int site) {
            return average[site] >= 0.5;
        }
    }
}
