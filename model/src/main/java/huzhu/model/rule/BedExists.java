package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** A bed that a stay is given exists in its room. */
public final class BedExists implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var bed : plan.beds()) {
            int number = bed.assigned().bed();
            if (number < 1 || number > bed.room().beds()) {
                found.accept(Violation.of(
                        name(),
                        bed.stay().id(),
                        bed.room().id(),
                        number,
                        bed.room().beds()));
            }
        }
    }
}
