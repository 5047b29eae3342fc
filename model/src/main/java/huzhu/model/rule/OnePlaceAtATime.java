package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.util.function.Consumer;

/** Nobody is on two outings at once; coming home and leaving again in the same minute is allowed. */
public final class OnePlaceAtATime implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var volunteer : plan.county().volunteers()) {
            Pairs.forEach(plan.outingsOf(volunteer.id()), (one, other) -> {
                if (one.overlaps(other)) {
                    found.accept(Violation.of(
                            name(),
                            volunteer.id(),
                            plan.county().week().date(one.day()),
                            TimeWindow.clock(one.leaveMinute()),
                            TimeWindow.clock(one.backMinute()),
                            TimeWindow.clock(other.leaveMinute()),
                            TimeWindow.clock(other.backMinute())));
                }
            });
        }
    }
}
