package huzhu.model.access;

import huzhu.model.people.TravelMode;
import java.util.List;

/**
 * What a policy says about access.
 *
 * @param homeMode how elders get to a home
 * @param coverageMinutes within how many minutes help counts as near
 * @param bandMinutes ends of the bands, minutes, rising; the last is the edge of every catchment
 * @param bandWeights weight of each band
 * @param gaussianMinutes width of the bell, minutes
 */
public record AccessPolicy(
        TravelMode homeMode,
        int coverageMinutes,
        List<Double> bandMinutes,
        List<Double> bandWeights,
        double gaussianMinutes) {
    public AccessPolicy {
        bandMinutes = List.copyOf(bandMinutes);
        bandWeights = List.copyOf(bandWeights);
    }

    /** The edge of every catchment, minutes. */
    public double reachMinutes() {
        return bandMinutes.getLast();
    }

    /** Everything in reach alike. */
    public Decay flat() {
        return new Decay.Flat(reachMinutes());
    }

    /** By bands. */
    public Decay bands() {
        return new Decay.Bands(bandMinutes, bandWeights);
    }

    /** By a bell. */
    public Decay gaussian() {
        return new Decay.Gaussian(gaussianMinutes, reachMinutes());
    }
}
