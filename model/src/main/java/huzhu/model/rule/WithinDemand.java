package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** Only visits that the plan's beds leave in the demand take place. */
public final class WithinDemand implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var rostered : plan.rosteredVisits()) {
            var visit = rostered.visit();
            int left = plan.occurrencesLeft(visit.series());
            if (visit.number() > left) {
                found.accept(
                        Violation.of(name(), visit.id(), left, visit.series().occurrences()));
            }
        }
    }
}
