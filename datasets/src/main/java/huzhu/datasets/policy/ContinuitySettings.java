package huzhu.datasets.policy;

import huzhu.model.service.ServiceId;
import java.util.HashMap;
import java.util.Map;

/**
 * What a policy says about the weeks before.
 *
 * @param tieStrength how closely elders are tied to those who came most, 0 to 1
 * @param weightPerWeek by how much the weight of need grows with each week of waiting
 * @param mostDays most days between two visits, by service; 0 for no rule
 */
public record ContinuitySettings(double tieStrength, double weightPerWeek, Map<ServiceId, Integer> mostDays) {
    private static final String RATE = "visit_rate.days.";

    public ContinuitySettings {
        mostDays = Map.copyOf(mostDays);
    }

    /** The settings that follow from defaults, policy file and command line. */
    public static ContinuitySettings of(PolicyLayers layers) {
        var days = new HashMap<ServiceId, Integer>();
        for (var path : layers.pathsUnder(RATE)) {
            days.put(new ServiceId(path.substring(RATE.length())), (int)
                    Math.round(Double.parseDouble(layers.texts(path).getFirst())));
        }
        return new ContinuitySettings(
                number(layers, "continuity.tie_strength"), number(layers, "waiting.weight_per_week"), days);
    }

    private static double number(PolicyLayers layers, String path) {
        return Double.parseDouble(layers.texts(path).getFirst());
    }
}
