package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** A session for which fewer come than its least attendance is cancelled. */
public final class SessionMinimum implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var id : plan.runs().keySet()) {
            int attendees = plan.attendeesOf(id).size();
            int minimum = plan.county().requireSession(id).minAttendance();
            if (attendees < minimum) {
                found.accept(Violation.of(name(), id, attendees, minimum));
            }
        }
    }
}
