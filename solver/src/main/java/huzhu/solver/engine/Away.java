package huzhu.solver.engine;

import huzhu.model.plan.Outing;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.rule.AvailabilityWindow;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.Optional;

/**
 * An outing of a volunteer, for visits or for help.
 *
 * @param id different for any two outings of one volunteer
 * @param giver who is away
 * @param window the availability window that a tour of visits belongs to; empty for help
 * @param outing from when to when
 */
record Away(int id, Giver giver, Optional<TimeWindow> window, Outing outing) {
    static Away of(PlannedCare first, PlannedCare last) {
        var tour = first.tour();
        return new Away(
                tour.getIndex(),
                tour.giver(),
                Optional.of(tour.window()),
                new Outing(
                        tour.volunteer(),
                        tour.day(),
                        first.startMinute() - first.travelMinutes(),
                        last.endMinute() + last.returnMinutes()));
    }

    static Away of(PlannedHelp help) {
        // Below zero, so as not to meet the numbers of tours.
        return new Away(
                -1 - help.getIndex(),
                help.giver(),
                Optional.empty(),
                help.tour().outing());
    }

    int person() {
        return giver.person();
    }

    DayOfWeek day() {
        return outing.day();
    }

    int minutes() {
        return outing.minutes();
    }

    int unpopularMinutes(UnpopularHours hours) {
        return outing.unpopularMinutes(hours);
    }

    boolean fitsAvailability() {
        return window.map(one -> one.contains(outing.leaveMinute(), outing.backMinute()))
                .orElseGet(() -> AvailabilityWindow.findWindow(
                                giver.volunteer(), day(), outing.leaveMinute(), outing.backMinute())
                        .isPresent());
    }
}
