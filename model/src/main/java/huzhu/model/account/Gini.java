package huzhu.model.account;

import java.util.Arrays;

/** The Gini coefficient, how unevenly something is shared out. */
public final class Gini {
    private Gini() {}

    /**
     * The Gini coefficient: 0 where all have the same, towards 1 where one has all; 0 where there is nothing.
     *
     * <p>Source: mean absolute difference over twice the mean, by ranks: Σ (2i − n − 1) xᵢ / (n Σ xᵢ), xᵢ sorted.
     *
     * @param values what each has, none below 0
     */
    public static double of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double sum = Arrays.stream(sorted).sum();
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }
}
