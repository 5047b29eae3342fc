package huzhu.solver.engine;

import huzhu.model.plan.Plan;
import huzhu.solver.kernel.Found;
import huzhu.solver.kernel.KernelBudget;
import java.util.function.Consumer;

/** What searches the visits of a whole plan: the kernel, or a test's own idea. */
@FunctionalInterface
interface Routing {
    /**
     * Improves a plan.
     *
     * @param start a plan that breaks no rule
     * @param seed of the random choices
     * @param budget how much searching is allowed
     * @param progress hears of better plans
     * @return a plan that breaks no rule and is no worse than the start
     */
    Plan improve(Plan start, long seed, KernelBudget budget, Consumer<Found> progress);
}
