package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/**
 * One hard rule, checked plainly over a finished plan.
 *
 * <p>A rule has one name everywhere: its class, its constraint in the solver, its test, its heading in
 * {@code docs/rules.md} and its message.
 */
public interface Rule {
    /** The rule's name: the class name with a small first letter. */
    default String name() {
        var simple = getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /** Hands every breach in the plan to {@code found}, each exactly once. */
    void check(PlanView plan, Consumer<Violation> found);
}
