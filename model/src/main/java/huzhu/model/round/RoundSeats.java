package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.function.Consumer;

/** No more elders are on board than policy gives the driver's mode seats. */
public final class RoundSeats implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.rounds()) {
            int seats = plan.county().policy().rounds().seats(tour.driver().mode());
            int riders = tour.riders().size();
            if (riders > seats) {
                found.accept(
                        Violation.of(name(), tour.driver().id(), tour.session().id(), riders, seats));
            }
        }
    }
}
