package huzhu.solver.kernel;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How much searching is allowed in all, and how it is dealt out to rounds and regions. */
@FunctionalInterface
public interface KernelBudget {
    /**
     * The budget of one region in one round; a clock starts when it is asked for.
     *
     * @param rounds number of rounds that follow each other
     * @param share the region's share of the county, over 0, at most 1
     */
    Budget forRegion(int rounds, double share);

    /** A number of steps in all, the same on every machine whatever the threads. */
    static KernelBudget ofSteps(long steps) {
        return (rounds, share) -> Budget.ofSteps(Math.round(steps * share / rounds));
    }

    /**
     * A span of time in all.
     *
     * @param nanos the span
     * @param threads regions that are searched at the same time
     * @param clock a clock in nanoseconds
     */
    static KernelBudget ofNanos(long nanos, int threads, LongSupplier clock) {
        return (rounds, share) ->
                Budget.ofNanos((long) ((double) nanos / rounds * Math.min(1, share * threads)), clock);
    }

    /** This budget, used up at once when somebody says stop. */
    default KernelBudget orWhen(BooleanSupplier stop) {
        return (rounds, share) -> forRegion(rounds, share).orWhen(stop);
    }
}
