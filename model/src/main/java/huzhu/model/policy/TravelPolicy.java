package huzhu.model.policy;

import huzhu.model.people.TravelMode;
import java.util.Map;

/**
 * How distance becomes time.
 *
 * @param detour road kilometres for each kilometre of straight line, at least 1
 * @param speedKmh speed in km/h for every mode, over 0
 */
public record TravelPolicy(double detour, Map<TravelMode, Double> speedKmh) {
    public TravelPolicy {
        speedKmh = Map.copyOf(speedKmh);
        if (!(detour >= 1 && detour <= 10)) {
            throw new IllegalArgumentException("travel.detour " + detour + ".\nMaybe 1.3: it must lie in 1 to 10.");
        }
        for (var mode : TravelMode.values()) {
            var speed = speedKmh.get(mode);
            if (speed == null || !(speed > 0 && speed <= 300)) {
                throw new IllegalArgumentException(
                        "travel.speed_kmh of " + mode + " is " + speed + ".\nMaybe the mode was left out.");
            }
        }
    }

    /** Speed of a mode in km/h. */
    public double speedKmh(TravelMode mode) {
        return speedKmh.getOrDefault(mode, 0d);
    }
}
