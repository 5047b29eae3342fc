package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** An elder has one bed a night. */
public final class OneBedPerElder implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var elder : plan.county().elders()) {
            Pairs.forEach(plan.bedsOf(elder.id()), (one, other) -> {
                boolean different = !one.stay().id().equals(other.stay().id());
                if (different && one.assigned().sharesNight(other.assigned())) {
                    found.accept(Violation.of(
                            name(), elder.id(), one.stay().id(), other.stay().id()));
                }
            });
        }
    }
}
