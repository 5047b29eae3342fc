package huzhu.datasets.synthetic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number among claimants in proportion to their weights. */
final class Apportionment {
    private Apportionment() {}

    /**
     * Shares that add up to {@code total}: each gets the whole part of its due, the rest goes to the largest remainders,
     * the earlier first. All weights zero: all equal. Cost n log n.
     *
     * <p>Source: the method of Hamilton, M. L. Balinski and H. P. Young, "Fair Representation" (1982).
     */
    static int[] split(int total, List<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var shares = new int[weights.size()];
        var remainders = new double[weights.size()];
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            double due = sum > 0 ? total * weights.get(i) / sum : (double) total / shares.length;
            shares[i] = (int) Math.floor(due);
            remainders[i] = due - shares[i];
            given += shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(total - given)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
