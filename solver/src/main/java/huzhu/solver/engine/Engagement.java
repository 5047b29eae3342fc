package huzhu.solver.engine;

import java.time.DayOfWeek;

/**
 * Time in which an elder receives a visit or attends a session.
 *
 * @param id different for any two engagements of one elder
 * @param elder number of the person
 * @param day when
 * @param startMinute start, minute of the day
 * @param endMinute end, minute of the day
 */
record Engagement(int id, int elder, DayOfWeek day, int startMinute, int endMinute) {
    static Engagement of(PlannedSeat seat) {
        var time = seat.session().session().time();
        // Below zero, so as not to meet the numbers of visits.
        return new Engagement(-1 - seat.getIndex(), seat.person(), seat.day(), time.startMinute(), time.endMinute());
    }

    boolean overlaps(Engagement other) {
        return startMinute < other.endMinute && other.startMinute < endMinute;
    }
}
