package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.function.Consumer;

/** Nobody is on the way to a session or home from it for longer than policy lets them, their own getting in left out. */
public final class RideMinutes implements Rule {
    /** Minutes on the way between a door and the session, whichever comes first. */
    public static int minutes(RoundTour tour, int doorMinute, int boardingMinutes) {
        return Math.abs(tour.round().venueMinute() - doorMinute) - boardingMinutes;
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var policy = plan.county().policy().rounds();
        for (var tour : plan.rounds()) {
            for (var call : tour.calls()) {
                int minutes = minutes(tour, call.minute(), policy.boardingMinutes());
                if (call.elder().isPresent() && minutes > policy.rideMinutes()) {
                    found.accept(Violation.of(
                            name(), call.elder().get().id(), tour.session().id(), minutes, policy.rideMinutes()));
                }
            }
        }
    }
}
