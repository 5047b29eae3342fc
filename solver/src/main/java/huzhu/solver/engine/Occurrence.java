package huzhu.solver.engine;

import huzhu.model.demand.Series;
import java.time.DayOfWeek;

/**
 * An occurrence of a series that takes place, as a visit or as a session attended.
 *
 * @param series the series
 * @param seriesNumber its number
 * @param number which of its occurrences, from 1
 * @param day when
 */
record Occurrence(Series series, int seriesNumber, int number, DayOfWeek day) {
    static Occurrence of(PlacedVisit visit) {
        return new Occurrence(visit.visit().of(), visit.series(), visit.number(), visit.day());
    }

    static Occurrence of(PlannedSeat seat) {
        return new Occurrence(seat.series(), seat.seriesNumber(), seat.seat().number(), seat.day());
    }
}
