package huzhu.model.account;

import huzhu.model.people.PersonId;
import huzhu.model.request.SessionId;
import huzhu.model.service.ServiceId;
import huzhu.model.week.PlanningWeek;

/**
 * A place in a session that an elder had in one week: what a week hands on to the next.
 *
 * @param week which week
 * @param session where
 * @param elder whose
 * @param service what kind of session
 */
public record PlaceRecord(PlanningWeek week, SessionId session, PersonId elder, ServiceId service) {}
