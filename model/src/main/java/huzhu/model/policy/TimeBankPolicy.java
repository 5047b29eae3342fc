package huzhu.model.policy;

import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.Ties;
import huzhu.model.service.ServiceId;
import java.util.Map;

/**
 * How time given is credited.
 *
 * @param capMinutes most that one account may hold, in minutes
 * @param coefficients credited minutes for each minute given, by service; 1 where not named
 * @param creditsSpouses whether help of spouses for each other is credited
 * @param creditsKin whether help of other kin for each other is credited
 */
public record TimeBankPolicy(
        int capMinutes, Map<ServiceId, Double> coefficients, boolean creditsSpouses, boolean creditsKin) {
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

    /** A policy that credits help among kin, but not among spouses, who share a household. */
    public TimeBankPolicy(int capMinutes, Map<ServiceId, Double> coefficients) {
        this(capMinutes, coefficients, false, true);
    }

    /** Whether help of one for the other is mutual aid, or their own affair. */
    public boolean credits(Ties ties, PersonId giver, PersonId receiver) {
        return (creditsSpouses || !ties.has(giver, receiver, Relation.SPOUSE))
                && (creditsKin || !ties.has(giver, receiver, Relation.KIN));
    }
}
