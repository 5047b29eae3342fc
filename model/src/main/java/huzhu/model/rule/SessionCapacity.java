package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** No more elders attend a session than it has places. */
public final class SessionCapacity implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var id : plan.runs().keySet()) {
            int attendees = plan.attendeesOf(id).size();
            int capacity = plan.county().requireSession(id).capacity();
            if (attendees > capacity) {
                found.accept(Violation.of(name(), id, attendees, capacity));
            }
        }
    }
}
