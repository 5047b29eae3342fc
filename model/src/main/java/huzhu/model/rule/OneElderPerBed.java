package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** A bed holds one elder a night. */
public final class OneElderPerBed implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var inRoom : plan.bedsByRoom().values()) {
            Pairs.forEach(inRoom, (one, other) -> {
                if (one.assigned().bed() == other.assigned().bed()
                        && one.assigned().sharesNight(other.assigned())) {
                    found.accept(Violation.of(
                            name(),
                            one.stay().id(),
                            other.stay().id(),
                            one.room().id(),
                            one.assigned().bed()));
                }
            });
        }
    }
}
