package huzhu.model.plan;

import huzhu.model.people.Elder;
import huzhu.model.people.Volunteer;
import huzhu.model.request.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A round with everything it refers to; never without stops.
 *
 * @param round the round as the plan has it
 * @param session the session
 * @param driver who drives
 * @param day when
 * @param calls the places where the car stops after leaving home, in order: doors of elders and the place of the session
 * @param outing away from home: as late out and as early back as the stops allow
 */
public record RoundTour(
        Round round, Session session, Volunteer driver, DayOfWeek day, List<Call> calls, Outing outing) {
    /** In the order of time; who leaves at the same minute, by driver. */
    public static final Comparator<RoundTour> IN_TIME = Comparator.comparing(RoundTour::day)
            .thenComparingInt(tour -> tour.outing().leaveMinute())
            .thenComparing(tour -> tour.driver().id());

    /**
     * One place where the car stops.
     *
     * @param elder whose door it is; empty at the place of the session
     * @param minute when the car arrives, minute of the day
     * @param travelMinutes minutes on the way from the call before, or from home
     * @param travelKm road kilometres of that way
     */
    public record Call(Optional<Elder> elder, int minute, int travelMinutes, double travelKm) {}

    public RoundTour {
        calls = List.copyOf(calls);
    }

    /** Whether it takes people to the session. */
    public boolean isTo() {
        return round.way() == Round.Way.TO;
    }

    /** Who is on board, in the order of their doors. */
    public List<Elder> riders() {
        var riders = new ArrayList<Elder>();
        calls.forEach(call -> call.elder().ifPresent(riders::add));
        return riders;
    }
}
