package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import huzhu.model.week.TimeWindow;
import java.util.function.Consumer;

/**
 * A round has time for getting in and out and for the way between its stops; everybody is there when the session starts and
 * nobody leaves before it ends, and nobody waits longer than policy lets them.
 */
public final class RoundTimes implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var policy = plan.county().policy().rounds();
        int boarding = policy.boardingMinutes();
        for (var tour : plan.rounds()) {
            for (int i = 1; i < tour.calls().size(); i++) {
                var call = tour.calls().get(i);
                int least = tour.calls().get(i - 1).minute() + boarding + call.travelMinutes();
                if (call.minute() < least) {
                    found.accept(violation(tour, call.minute(), least, TimeWindow.DAY_MINUTES));
                }
            }
            var time = tour.session().time();
            int earliest = tour.isTo() ? time.startMinute() - boarding - policy.waitMinutes() : time.endMinute();
            int latest = tour.isTo() ? time.startMinute() - boarding : time.endMinute() + policy.waitMinutes();
            int venue = tour.round().venueMinute();
            if (venue < earliest || venue > latest) {
                found.accept(violation(tour, venue, earliest, latest));
            }
        }
    }

    private Violation violation(RoundTour tour, int minute, int earliest, int latest) {
        return Violation.of(
                name(),
                tour.driver().id(),
                tour.session().id(),
                TimeWindow.clock(minute),
                TimeWindow.clock(earliest),
                TimeWindow.clock(latest));
    }
}
