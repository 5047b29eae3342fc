package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** Between two visits of a tour there is time for the way. */
public final class TravelTime implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            for (int i = 1; i < tour.stops().size(); i++) {
                var previous = tour.stops().get(i - 1);
                var next = tour.stops().get(i);
                int betweenMinutes = next.startMinute() - previous.endMinute();
                if (betweenMinutes < next.travelMinutes()) {
                    found.accept(Violation.of(
                            name(),
                            next.volunteer().id(),
                            previous.visit().id(),
                            next.visit().id(),
                            betweenMinutes,
                            next.travelMinutes()));
                }
            }
        }
    }
}
