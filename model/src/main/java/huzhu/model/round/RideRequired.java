package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.function.Consumer;

/** Where policy requires it, who has to be driven to a session has a ride to it and home. */
public final class RideRequired implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        if (!plan.county().policy().rounds().isRequired()) {
            return;
        }
        RideNeed.open(plan)
                .forEach(place -> found.accept(
                        Violation.of(name(), place.seat().id(), place.session().id(), place.named())));
    }
}
