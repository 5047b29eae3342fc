package huzhu.model.plan;

import huzhu.model.demand.Seat;
import huzhu.model.request.Session;
import java.time.DayOfWeek;

/**
 * An elder's place in a session with everything it refers to.
 *
 * @param seat the place in demand
 * @param session the session
 * @param day when
 */
public record Attending(Seat seat, Session session, DayOfWeek day) {}
