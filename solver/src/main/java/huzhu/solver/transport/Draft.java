package huzhu.solver.transport;

import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Outing;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.request.Session;
import java.time.DayOfWeek;

/**
 * A round while it is planned.
 *
 * @param round the round
 * @param session the session
 * @param driver who drives
 * @param outing when the driver is away from home
 * @param isTold whether people have been told of it
 * @param hasBegun whether the driver has left, so that it stays as it is
 */
record Draft(Round round, Session session, Volunteer driver, Outing outing, boolean isTold, boolean hasBegun) {
    static Draft told(RoundTour tour, boolean hasBegun) {
        return new Draft(tour.round(), tour.session(), tour.driver(), tour.outing(), true, hasBegun);
    }

    /** The same round in place of an earlier version of it. */
    Draft toldAs(Draft before) {
        return new Draft(round, session, driver, outing, before.isTold, false);
    }

    DayOfWeek day() {
        return outing.day();
    }

    boolean isFor(Session other, Round.Way way) {
        return session.id().equals(other.id()) && round.way() == way;
    }

    /** Whether it keeps somebody on the way, or at its session, at some minute between two. */
    boolean keeps(PersonId rider, DayOfWeek day, int fromMinute, int toMinute, int boardingMinutes) {
        if (day != day()) {
            return false;
        }
        boolean drives = driver.id().equals(rider) && outing.overlaps(fromMinute, toMinute);
        return drives
                || round.stops().stream()
                        .filter(stop -> stop.elder().equals(rider))
                        .anyMatch(stop -> round.keptFromMinute(stop, session.time()) < toMinute
                                && fromMinute < round.keptToMinute(stop, session.time(), boardingMinutes));
    }

    /** How many people who have been told of a time are to come at another one by a new version of it. */
    long disturbed(Round changed) {
        return isTold
                ? round.stops().stream()
                        .filter(stop -> !changed.stops().contains(stop))
                        .count()
                : 0;
    }
}
