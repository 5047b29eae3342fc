package huzhu.model.plan;

import huzhu.model.demand.Seat;
import huzhu.model.people.PersonId;
import huzhu.model.request.Session;
import java.time.DayOfWeek;

/**
 * An elder's place in a session with everything it refers to.
 *
 * @param seat the place in demand
 * @param session the session
 * @param day when
 * @param named who comes according to the plan; anyone but the seat's elder breaks a rule
 */
public record Attending(Seat seat, Session session, DayOfWeek day, PersonId named) {}
