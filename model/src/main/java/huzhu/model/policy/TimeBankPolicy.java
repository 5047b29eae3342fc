package huzhu.model.policy;

import huzhu.model.service.ServiceId;
import java.util.Map;

/**
 * How time given is credited.
 *
 * @param capMinutes most that one account may hold, in minutes
 * @param coefficients credited minutes for each minute given, by service; 1 where not named
 */
public record TimeBankPolicy(int capMinutes, Map<ServiceId, Double> coefficients) {
    public TimeBankPolicy {
        coefficients = Map.copyOf(coefficients);
        if (capMinutes < 0 || coefficients.values().stream().anyMatch(c -> !(c >= 0 && c <= 100))) {
            throw new IllegalArgumentException(
                    "time bank cap " + capMinutes + ", coefficients " + coefficients + ".\nMaybe one is negative.");
        }
    }

    /**
     * Minutes credited to the giver, and owed by the receiver, for a service of this length; rounded to whole minutes.
     */
    public int creditedMinutes(ServiceId service, int minutes) {
        return (int) Math.round(minutes * coefficients.getOrDefault(service, 1d));
    }
}
