package huzhu.model.access;

import java.util.List;

/** How much a supply counts for somebody at a cost of so many minutes, or kilometres: 1 nearby, 0 out of reach. */
public sealed interface Decay {
    /** The weight at a cost; 0 beyond the catchment. */
    double weight(double cost);

    /**
     * All within reach counts alike: the plain two-step floating catchment. Source: W. Luo, F. Wang, "Measures of spatial
     * accessibility to health care in a GIS environment", Environment and Planning B 30 (2003), 865–884.
     *
     * @param reach greatest cost that counts, itself included
     */
    record Flat(double reach) implements Decay {
        public Flat {
            requirePositive(reach);
        }

        @Override
        public double weight(double cost) {
            return cost <= reach ? 1 : 0;
        }
    }

    /**
     * Bands of equal weight: the enhanced two-step floating catchment. Source: W. Luo, Y. Qi, "An enhanced two-step floating
     * catchment area (E2SFCA) method for measuring spatial accessibility to primary care physicians", Health &amp; Place 15
     * (2009), 1100–1107.
     *
     * @param ends greatest cost of each band, itself included, rising
     * @param weights weight of each band, 0 or more
     */
    record Bands(List<Double> ends, List<Double> weights) implements Decay {
        public Bands {
            ends = List.copyOf(ends);
            weights = List.copyOf(weights);
            if (ends.isEmpty() || ends.size() != weights.size()) {
                throw new IllegalArgumentException(
                        ends + " with weights " + weights + ".\nMaybe a band lacks its weight.");
            }
            for (int i = 0; i < ends.size(); i++) {
                if (!(ends.get(i) > (i == 0 ? 0 : ends.get(i - 1))) || !(weights.get(i) >= 0)) {
                    throw new IllegalArgumentException(
                            ends + " with weights " + weights + ".\nMaybe the bands do not rise.");
                }
            }
        }

        @Override
        public double weight(double cost) {
            for (int i = 0; i < ends.size(); i++) {
                if (cost <= ends.get(i)) {
                    return weights.get(i);
                }
            }
            return 0;
        }
    }

    /**
     * A bell that is cut off at the catchment's edge: exp(−cost² / 2σ²). Source of the idea: D. Dai, "Black residential
     * segregation, disparities in spatial access to health care facilities, and late-stage breast cancer diagnosis in
     * metropolitan Detroit", Health &amp; Place 16 (2010), 1038–1052, whose bell falls to 0 at the edge; this one does not.
     *
     * @param sigma cost at which the weight is exp(−½), 0.61
     * @param reach greatest cost that counts, itself included
     */
    record Gaussian(double sigma, double reach) implements Decay {
        public Gaussian {
            requirePositive(sigma);
            requirePositive(reach);
        }

        @Override
        public double weight(double cost) {
            return cost <= reach ? StrictMath.exp(-cost * cost / (2 * sigma * sigma)) : 0;
        }
    }

    private static void requirePositive(double cost) {
        if (!(cost > 0)) {
            throw new IllegalArgumentException("a catchment of " + cost + ".\nMaybe it was left at 0.");
        }
    }
}
