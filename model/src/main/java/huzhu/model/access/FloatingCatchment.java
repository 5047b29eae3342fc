package huzhu.model.access;

import java.util.Arrays;
import java.util.List;

/**
 * Supply for each head in reach, summed twice: first each supply is divided among all whom it can reach, then each origin adds
 * up what it can reach.
 *
 * <p>Sources: Luo and Wang 2003, Luo and Qi 2009 (see {@link Decay}); N. Wan, B. Zou, T. Sternberg, "A three-step floating
 * catchment area method for analyzing spatial access to health services", International Journal of Geographical Information
 * Science 26 (2012), 1073–1089. Cost: linear in the pairs. Sums go through the pairs in their order.
 */
public final class FloatingCatchment {
    /**
     * An origin and a supply.
     *
     * @param origin number of the origin
     * @param supply number of the supply
     * @param cost of the way between them, minutes or kilometres
     */
    public record Pair(int origin, int supply, double cost) {}

    private final double[] demand;
    private final double[] supply;
    private final List<Pair> pairs;

    /**
     * People, supplies and the ways between them.
     *
     * @param demand heads at each origin, 0 or more
     * @param supply amount of each supply, 0 or more
     * @param pairs ways; a pair left out is out of reach
     */
    public FloatingCatchment(double[] demand, double[] supply, List<Pair> pairs) {
        this.demand = demand.clone();
        this.supply = supply.clone();
        this.pairs = List.copyOf(pairs);
        if (Arrays.stream(demand).anyMatch(heads -> !(heads >= 0))
                || Arrays.stream(supply).anyMatch(amount -> !(amount >= 0))) {
            throw new IllegalArgumentException("a demand or supply is negative.\nMaybe a blank became -1.");
        }
    }

    /** Supply for each head, by origin, in two steps; 0 where nothing is in reach. */
    public double[] twoStep(Decay decay) {
        var weights = weights(decay);
        return shares(weights, weights);
    }

    /**
     * The same in three steps: people who can choose among several supplies are divided among them by their weights, so that
     * they do not crowd each of them in full.
     */
    public double[] threeStep(Decay decay) {
        var weights = weights(decay);
        var choices = new double[demand.length];
        for (int k = 0; k < weights.length; k++) {
            choices[pairs.get(k).origin()] += weights[k];
        }
        var chosen = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            chosen[k] = weights[k] == 0 ? 0 : weights[k] / choices[pairs.get(k).origin()] * weights[k];
        }
        return shares(chosen, chosen);
    }

    private double[] weights(Decay decay) {
        return pairs.stream().mapToDouble(pair -> decay.weight(pair.cost())).toArray();
    }

    private double[] shares(double[] crowding, double[] drawing) {
        var heads = new double[supply.length];
        for (int k = 0; k < crowding.length; k++) {
            var pair = pairs.get(k);
            heads[pair.supply()] += crowding[k] * demand[pair.origin()];
        }
        var access = new double[demand.length];
        for (int k = 0; k < drawing.length; k++) {
            var pair = pairs.get(k);
            if (drawing[k] > 0 && heads[pair.supply()] > 0) {
                access[pair.origin()] += drawing[k] * supply[pair.supply()] / heads[pair.supply()];
            }
        }
        return access;
    }
}
