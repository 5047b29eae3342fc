package huzhu.model.rule;

import huzhu.model.demand.DemandId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.util.function.Consumer;

/** Between leaving home and coming back on an own outing, nobody receives a visit or attends a session. */
public final class GivingExcludesReceiving implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var volunteer : plan.county().volunteers()) {
            for (var outing : plan.outingsOf(volunteer.id())) {
                for (var visit : plan.visitsTo(volunteer.id())) {
                    if (visit.day() == outing.day() && outing.overlaps(visit.startMinute(), visit.endMinute())) {
                        found.accept(violation(plan, outing, visit.visit().id()));
                    }
                }
                for (var attending : plan.attendedBy(volunteer.id())) {
                    var time = attending.session().time();
                    if (attending.day() == outing.day() && outing.overlaps(time.startMinute(), time.endMinute())) {
                        found.accept(violation(plan, outing, attending.seat().id()));
                    }
                }
            }
        }
    }

    private Violation violation(PlanView plan, Outing outing, DemandId received) {
        return Violation.of(
                name(),
                outing.volunteer().id(),
                plan.county().week().date(outing.day()),
                received,
                TimeWindow.clock(outing.leaveMinute()),
                TimeWindow.clock(outing.backMinute()));
    }
}
