package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** Nobody goes out to give on a day on which they are fully in a bed themselves. */
public final class NoGivingWhileInBed implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var volunteer : plan.county().volunteers()) {
            for (var outing : plan.outingsOf(volunteer.id())) {
                plan.findBed(volunteer.id(), outing.day())
                        .ifPresent(bed -> found.accept(Violation.of(
                                name(),
                                volunteer.id(),
                                plan.county().week().date(outing.day()),
                                bed.stay().id())));
            }
        }
    }
}
