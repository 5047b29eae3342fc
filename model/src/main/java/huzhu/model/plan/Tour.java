package huzhu.model.plan;

import huzhu.model.people.PersonId;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;
import java.util.List;

/**
 * The visits that one volunteer makes in one availability window of one day, in order.
 *
 * @param volunteer who goes
 * @param date when
 * @param window the availability window
 * @param stops visits in order, not empty in a finished plan
 */
public record Tour(PersonId volunteer, LocalDate date, TimeWindow window, List<Stop> stops) {
    public Tour {
        stops = List.copyOf(stops);
    }
}
