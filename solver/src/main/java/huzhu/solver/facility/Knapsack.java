package huzhu.solver.facility;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The most profit of items that fit together, each taken whole or not at all; or, with parts allowed, in parts.
 *
 * <p>Items are tried in the order of profit for weight, and given up where the linear bound shows that nothing is to be
 * gained. Source: E. Horowitz, S. Sahni, "Computing partitions with applications to the knapsack problem", JACM 21 (1974),
 * 277–292. After very many steps the linear bound stands in, which is no less. Cost: usually the sort.
 */
final class Knapsack {
    private static final int MOST_STEPS = 200_000;

    private final double[] profit;
    private final int[] weight;
    private final int[] item;
    private final long[] order;
    private final boolean[] now;
    private final boolean[] best;
    private int count;
    private int steps;
    private double bestProfit;
    private final double[] profitBefore;
    private final long[] weightBefore;
    private final double[] rawProfit;
    private final int[] rawWeight;
    private final int[] rawItem;

    Knapsack(int most) {
        profit = new double[most];
        weight = new int[most];
        item = new int[most];
        order = new long[most];
        now = new boolean[most];
        best = new boolean[most];
        profitBefore = new double[most + 1];
        weightBefore = new long[most + 1];
        rawProfit = new double[most];
        rawWeight = new int[most];
        rawItem = new int[most];
    }

    void clear() {
        count = 0;
    }

    /** An item worth its weight; others need not be offered. */
    void offer(int name, double itsProfit, int itsWeight) {
        rawItem[count] = name;
        rawProfit[count] = itsProfit;
        rawWeight[count++] = itsWeight;
    }

    private void sort() {
        for (int k = 0; k < count; k++) {
            float ratio = (float) (rawProfit[k] / Math.max(rawWeight[k], 1e-9));
            order[k] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(ratio)) << 32 | k;
        }
        Arrays.sort(order, 0, count);
        for (int k = 0; k < count; k++) {
            int raw = (int) order[k];
            item[k] = rawItem[raw];
            profit[k] = rawProfit[raw];
            weight[k] = rawWeight[raw];
        }
        // Ratios of one float may stand the wrong way round: mended, as the linear bound needs the order.
        for (int k = 1; k < count; k++) {
            for (int at = k; at > 0 && profit[at] * weight[at - 1] > profit[at - 1] * weight[at]; at--) {
                swap(at, at - 1);
            }
        }
        for (int k = 0; k < count; k++) {
            profitBefore[k + 1] = profitBefore[k] + profit[k];
            weightBefore[k + 1] = weightBefore[k] + weight[k];
        }
    }

    private void swap(int a, int b) {
        int name = item[a];
        item[a] = item[b];
        item[b] = name;
        double p = profit[a];
        profit[a] = profit[b];
        profit[b] = p;
        int w = weight[a];
        weight[a] = weight[b];
        weight[b] = w;
    }

    /** The most profit within a capacity; {@link #taken} then names the items. */
    double most(long capacity) {
        Arrays.fill(best, 0, count, false);
        if (capacity < 0) {
            return 0;
        }
        sort();
        if (weightBefore[count] <= capacity) {
            Arrays.fill(best, 0, count, true);
            return profitBefore[count];
        }
        steps = 0;
        bestProfit = -1;
        Arrays.fill(now, 0, count, false);
        search(0, 0, capacity);
        return steps > MOST_STEPS ? linear(0, capacity) : bestProfit;
    }

    private void search(int from, double gainedBefore, long leftBefore) {
        if (++steps > MOST_STEPS || gainedBefore + linear(from, leftBefore) <= bestProfit) {
            return;
        }
        double gained = gainedBefore;
        long left = leftBefore;
        int k = from;
        while (k < count && weight[k] <= left) {
            k++;
            left -= weight[k - 1];
            gained += profit[k - 1];
            now[k - 1] = true;
        }
        if (gained > bestProfit) {
            bestProfit = gained;
            System.arraycopy(now, 0, best, 0, count);
        }
        if (k < count) {
            search(k + 1, gained, left);
        }
        for (int back = k - 1; back >= from && steps <= MOST_STEPS; back--) {
            left += weight[back];
            gained -= profit[back];
            now[back] = false;
            search(back + 1, gained, left);
        }
    }

    /** Puts the items in order, and the place of each by its name into an array; others' entries stay. */
    void order(int[] placeOf) {
        sort();
        for (int k = 0; k < count; k++) {
            placeOf[item[k]] = k;
        }
    }

    /** The most profit of all items in order, the last taken in part. */
    double linear(long capacity) {
        return linear(0, capacity);
    }

    /** The same without the item at a place of the order. */
    double linearWithout(int place, long capacity) {
        return weightBefore[place] <= capacity
                ? linear(0, capacity + weight[place]) - profit[place]
                : linear(0, capacity);
    }

    /** The most profit of items from one on, the last taken in part. */
    private double linear(int from, long capacity) {
        int low = from;
        int high = count;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (weightBefore[middle] - weightBefore[from] <= capacity) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double sum = profitBefore[low] - profitBefore[from];
        long left = capacity - (weightBefore[low] - weightBefore[from]);
        return low < count ? sum + profit[low] * left / weight[low] : sum;
    }

    /** The most profit where items may be taken in part; {@code share} gets each item's part by its name. */
    double mostInParts(long capacity, double[] share) {
        sort();
        long left = capacity;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            long part = Math.min(left, weight[k]);
            double whole = weight[k] == 0 ? 1 : (double) part / weight[k];
            share[item[k]] = whole;
            sum += profit[k] * whole;
            left -= part;
        }
        return sum;
    }

    /** The names of what was taken last. */
    void taken(IntConsumer each) {
        for (int k = 0; k < count; k++) {
            if (best[k]) {
                each.accept(item[k]);
            }
        }
    }
}
