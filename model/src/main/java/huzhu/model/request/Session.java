package huzhu.model.request;

import huzhu.model.place.GeoPoint;
import huzhu.model.place.HomeId;
import huzhu.model.place.VillageId;
import huzhu.model.service.ServiceId;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A group activity that may be held: it takes place if enough come and enough help.
 *
 * @param id identifier
 * @param service what is done
 * @param venue where
 * @param date when
 * @param time from when to when
 * @param capacity most elders who can attend, at least 0
 * @param minAttendance fewest elders for whom it is held, at least 1
 * @param hostSkills skills that one of the helpers must all have
 * @param helpersPer elders a helper can look after, at least 1
 * @param transport whether elders are fetched
 */
public record Session(
        SessionId id,
        ServiceId service,
        Venue venue,
        LocalDate date,
        TimeWindow time,
        int capacity,
        int minAttendance,
        Set<Skill> hostSkills,
        int helpersPer,
        boolean transport) {
    /**
     * Where a session is held.
     *
     * @param home the home, empty for a village's common room
     * @param village the village
     * @param location the point people travel to
     */
    public record Venue(Optional<HomeId> home, VillageId village, GeoPoint location) {}

    public Session {
        hostSkills = Set.copyOf(hostSkills);
        if (capacity < 0 || minAttendance < 1 || helpersPer < 1) {
            throw new IllegalArgumentException("session " + id + ": capacity " + capacity + ", least attendance "
                    + minAttendance + ", elders per helper " + helpersPer + ".\nMaybe a blank was read as 0.");
        }
    }

    /** Helpers needed for this many elders, at least 1. */
    public int helpersNeeded(int attendees) {
        return Math.max(1, (attendees + helpersPer - 1) / helpersPer);
    }
}
