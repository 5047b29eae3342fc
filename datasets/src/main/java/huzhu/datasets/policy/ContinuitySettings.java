package huzhu.datasets.policy;

import huzhu.model.service.ServiceId;
import java.util.HashMap;
import java.util.Map;

/**
 * What a policy says about the weeks before.
 *
 * @param tieStrength how closely elders are tied to those who came most, 0 to 1
 * @param carerCap people after whom everybody else costs as one who is not preferred; 0 for no cap
 * @param weightPerWeek by how much the weight of need grows with each week of waiting
 * @param mostDays most days between two visits, by service; 0 for no rule
 * @param redeemFactor factor on the weight of who has hours set aside in the time bank; 1 where only a patch prefers them
 */
public record ContinuitySettings(
        double tieStrength, int carerCap, double weightPerWeek, Map<ServiceId, Integer> mostDays, double redeemFactor) {
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
                number(layers, "continuity.tie_strength"),
                (int) number(layers, "continuity.carer_cap"),
                number(layers, "waiting.weight_per_week"),
                days,
                layers.texts("timebank.redeem_by_itself").getFirst().equals("yes")
                        ? number(layers, "timebank.redeem_weight")
                        : 1);
    }

    private static double number(PolicyLayers layers, String path) {
        return Double.parseDouble(layers.texts(path).getFirst());
    }
}
