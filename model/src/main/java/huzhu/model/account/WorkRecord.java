package huzhu.model.account;

import huzhu.model.people.PersonId;
import huzhu.model.week.PlanningWeek;

/**
 * What one volunteer does in one week: what a week hands on to the next.
 *
 * @param week which week
 * @param volunteer who
 * @param minutesAway minutes away from home
 * @param unpopularMinutes those of them in hours that policy calls unpopular
 */
public record WorkRecord(PlanningWeek week, PersonId volunteer, long minutesAway, long unpopularMinutes) {}
