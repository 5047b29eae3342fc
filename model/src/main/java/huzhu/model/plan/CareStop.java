package huzhu.model.plan;

import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import java.time.DayOfWeek;

/**
 * A stop with everything it refers to.
 *
 * @param volunteer who goes
 * @param day when
 * @param visit the visit
 * @param startMinute start, minute of the day
 * @param endMinute end, minute of the day
 * @param travelMinutes minutes on the way from the previous stop, or from home
 * @param travelKm road kilometres of that way
 */
public record CareStop(
        Volunteer volunteer,
        DayOfWeek day,
        Visit visit,
        int startMinute,
        int endMinute,
        int travelMinutes,
        double travelKm) {
    /** Minutes by which the caregiver comes late, 0 if not. */
    public int lateMinutes() {
        return visit.series().care().lateMinutes(startMinute);
    }
}
