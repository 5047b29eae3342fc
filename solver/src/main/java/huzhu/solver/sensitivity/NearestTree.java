package huzhu.solver.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An order of points from coarse to fine, in which each has a near one before it: what was found there is a start here.
 *
 * <p>The first is nearest to the middle; each next is the one farthest from all before it, and its parent the nearest of them.
 * Beyond {@value #MOST_SPREAD} points the rest take their nearest among those. Cost: that many times the points.
 *
 * <p>Source of the order: T. F. Gonzalez, "Clustering to minimize the maximum intercluster distance", Theoretical Computer
 * Science 38 (1985), 293–306.
 *
 * @param order the points, parents before children
 * @param parents for each point the one before it, −1 for the first
 * @param strides for each point how far its parent is, as a multiple of the median distance; 1 for the near half
 */
public record NearestTree(List<Integer> order, List<Integer> parents, List<Double> strides) {
    private static final int MOST_SPREAD = 2_000;

    /** A stride counts for no more than this; the first point's counts for as much. */
    public static final double LONGEST_STRIDE = 8;

    public NearestTree {
        order = List.copyOf(order);
        parents = List.copyOf(parents);
        strides = List.copyOf(strides);
    }

    /**
     * The tree of some points.
     *
     * @param points coordinates from 0 to 1, NaN where a point has none
     * @param isWord for each coordinate whether it tells things apart that have no order: unlike ones are one apart
     */
    public static NearestTree of(double[][] points, boolean[] isWord) {
        int count = points.length;
        var distances = new double[count];
        var parents = new Integer[count];
        Arrays.fill(parents, -1);
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        var isTaken = new boolean[count];
        var order = new ArrayList<Integer>();
        int next = middle(points);
        while (order.size() < Math.min(count, MOST_SPREAD)) {
            isTaken[next] = true;
            order.add(next);
            int farthest = -1;
            for (int i = 0; i < count; i++) {
                if (!isTaken[i]) {
                    double distance = distance(points[i], points[next], isWord);
                    if (distance < distances[i]) {
                        distances[i] = distance;
                        parents[i] = next;
                    }
                    if (farthest < 0 || distances[i] > distances[farthest]) {
                        farthest = i;
                    }
                }
            }
            next = farthest;
        }
        for (int i = 0; i < count; i++) {
            if (!isTaken[i]) {
                order.add(i);
            }
        }
        return new NearestTree(order, List.of(parents), strides(distances, order.getFirst()));
    }

    private static List<Double> strides(double[] distances, int first) {
        var sorted = Arrays.stream(distances).filter(Double::isFinite).sorted().toArray();
        double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        var strides = new ArrayList<Double>();
        for (int i = 0; i < distances.length; i++) {
            double stride = i == first ? LONGEST_STRIDE : median > 0 ? distances[i] / median : 1;
            strides.add(Math.clamp(stride, 1, LONGEST_STRIDE));
        }
        return strides;
    }

    private static int middle(double[][] points) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            double sum = 0;
            for (double one : points[i]) {
                sum += Double.isNaN(one) ? 0 : (one - 0.5) * (one - 0.5);
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }

    private static double distance(double[] a, double[] b, boolean[] isWord) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference;
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) {
                difference = Double.isNaN(a[i]) && Double.isNaN(b[i]) ? 0 : 0.5;
            } else {
                difference = isWord[i] ? (a[i] == b[i] ? 0 : 1) : a[i] - b[i];
            }
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
