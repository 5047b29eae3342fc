package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** No visit takes place on a day on which its elder is fully in a bed. */
public final class NoVisitWhileInBed implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var rostered : plan.rosteredVisits()) {
            var elder = rostered.visit().series().elder();
            plan.findBed(elder.id(), rostered.day())
                    .ifPresent(bed -> found.accept(Violation.of(
                            name(),
                            rostered.visit().id(),
                            plan.county().week().date(rostered.day()),
                            elder.id(),
                            bed.stay().id())));
        }
    }
}
