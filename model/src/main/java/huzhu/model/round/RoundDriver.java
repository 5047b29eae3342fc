package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.function.Consumer;

/** Who drives a round has the skill for it. */
public final class RoundDriver implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.rounds()) {
            if (!tour.driver().skills().contains(RoundPolicy.DRIVES)) {
                found.accept(
                        Violation.of(name(), tour.driver().id(), tour.session().id(), RoundPolicy.DRIVES));
            }
        }
    }
}
