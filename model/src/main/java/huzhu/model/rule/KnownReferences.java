package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** Every volunteer, visit, stay, room, session and place that a plan names exists, and its dates lie in the week. */
public final class KnownReferences implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        plan.unresolved().forEach(line -> found.accept(Violation.of(name(), line)));
    }
}
