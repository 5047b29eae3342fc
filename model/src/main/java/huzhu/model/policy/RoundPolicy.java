package huzhu.model.policy;

import huzhu.model.people.TravelMode;
import huzhu.model.service.Skill;
import java.util.Map;

/**
 * How elders who cannot get to a session by themselves are driven there and home.
 *
 * @param seats most elders on board, by the driver's mode; a mode that is not named, or has 0, carries nobody
 * @param boardingMinutes minutes that each stop takes, for getting in or out, the one at the session included
 * @param rideMinutes most minutes that an elder is on the way, boarding left out
 * @param waitMinutes most minutes that elders wait at the session, before it and after it
 * @param walkKm road kilometres up to which elders get there by themselves
 * @param needLevel need level from which on elders are driven however near they live; 5 for none
 * @param isRequired whether somebody who needs a ride and gets none has no place in the session either
 */
public record RoundPolicy(
        Map<TravelMode, Integer> seats,
        int boardingMinutes,
        int rideMinutes,
        int waitMinutes,
        double walkKm,
        int needLevel,
        boolean isRequired) {
    /** Nobody is driven, and nobody asks who would have to be. */
    public static final RoundPolicy NONE = new RoundPolicy(Map.of(), 0, 0, 0, 0, 5, false);

    /** What a volunteer who drives is able to do. */
    public static final Skill DRIVES = new Skill("transport");

    public RoundPolicy {
        seats = Map.copyOf(seats);
        if (boardingMinutes < 0
                || rideMinutes < 0
                || waitMinutes < 0
                || !(walkKm >= 0)
                || needLevel < 0
                || seats.values().stream().anyMatch(most -> most < 0)) {
            throw new IllegalArgumentException("seats " + seats + ", boarding " + boardingMinutes + ", ride "
                    + rideMinutes + ", wait " + waitMinutes + " minutes, walk " + walkKm + " km, level " + needLevel
                    + ".\nMaybe a sign is wrong.");
        }
    }

    /** Whether rounds are planned at all. */
    public boolean isOn() {
        return !equals(NONE);
    }

    /** Most elders on board of somebody with this mode, 0 if they carry nobody. */
    public int seats(TravelMode mode) {
        return seats.getOrDefault(mode, 0);
    }
}
