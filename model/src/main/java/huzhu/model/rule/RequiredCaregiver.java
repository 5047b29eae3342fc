package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** A volunteer whom the elder requires is one of the caregivers. */
public final class RequiredCaregiver implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var rostered : plan.rosteredVisits()) {
            rostered.visit()
                    .series()
                    .carers()
                    .required()
                    .filter(required -> !rostered.isServedBy(required))
                    .ifPresent(required ->
                            found.accept(Violation.of(name(), rostered.visit().id(), required)));
        }
    }
}
