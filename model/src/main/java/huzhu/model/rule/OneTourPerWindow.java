package huzhu.model.rule;

import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** A volunteer makes at most one tour of visits in one availability window of one day. */
public final class OneTourPerWindow implements Rule {
    private record Slot(PersonId volunteer, DayOfWeek day, TimeWindow window) {}

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var tours = new LinkedHashMap<Slot, Integer>();
        for (var tour : plan.tours()) {
            var outing = tour.outing();
            tours.merge(new Slot(outing.volunteer().id(), outing.day(), tour.window()), 1, Integer::sum);
        }
        // One for each pair of tours, so the k-th tour of a slot adds k − 1.
        tours.forEach((slot, count) -> {
            for (int i = 0; i < count * (count - 1) / 2; i++) {
                found.accept(Violation.of(
                        name(), slot.volunteer(), plan.county().week().date(slot.day()), slot.window(), count));
            }
        });
    }
}
