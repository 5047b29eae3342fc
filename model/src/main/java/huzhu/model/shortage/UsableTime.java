package huzhu.model.shortage;

import huzhu.model.people.PersonId;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;

/**
 * Minutes of one availability window in which a volunteer could serve some visit of a set.
 *
 * @param volunteer who
 * @param date when
 * @param window the availability window
 * @param minutes minutes left after the least travel there and back, inside the visits' windows
 */
public record UsableTime(PersonId volunteer, LocalDate date, TimeWindow window, int minutes) {}
