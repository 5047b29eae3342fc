package huzhu.solver.kernel;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How much searching is allowed in all, and how it is dealt out to parts that follow each other, and to regions. */
@FunctionalInterface
public interface KernelBudget {
    /** Searches side by side at most: each remembers up to 40 million numbers. */
    int MOST_SIDE_BY_SIDE = 8;

    /**
     * The budget of one part of the search; asked for when it begins.
     *
     * @param from share of the whole that is used up by then, 0 to less than 1
     * @param to share at which the part ends, over {@code from}, at most 1
     */
    OfPart part(double from, double to);

    /**
     * Searches of a county that is a single region which may run side by side, the best of which counts. Where it is not 0, somebody waits
     * with a clock, so that there shall soon be a plan worth having.
     */
    default int sideBySide() {
        return 0;
    }

    /** Whether somebody has said stop: what there is by then counts. */
    default boolean isStopped() {
        return false;
    }

    /** How much searching is allowed in one part. */
    @FunctionalInterface
    interface OfPart {
        /**
         * The budget of one region; a clock starts when it is asked for.
         *
         * @param share the region's share of the county, over 0, at most 1
         */
        Budget forRegion(double share);
    }

    /** A number of steps in all, the same on every machine whatever the threads. */
    static KernelBudget ofSteps(long steps) {
        return (from, to) -> share -> Budget.ofSteps(Math.round(steps * share * (to - from)));
    }

    /**
     * A span of time in all, from now on. What a part takes longer than it should is taken from the parts that follow.
     *
     * @param nanos the span
     * @param threads regions that are searched at the same time
     * @param clock a clock in nanoseconds
     */
    static KernelBudget ofNanos(long nanos, int threads, LongSupplier clock) {
        long end = clock.getAsLong() + nanos;
        return new KernelBudget() {
            @Override
            public OfPart part(double from, double to) {
                double left = (end - clock.getAsLong()) * (to - from) / (1 - from);
                return share -> Budget.ofNanos((long) (left * Math.min(1, share * threads)), clock);
            }

            @Override
            public int sideBySide() {
                return Math.min(threads, MOST_SIDE_BY_SIDE);
            }
        };
    }

    /** This budget, used up at once when somebody says stop. */
    default KernelBudget orWhen(BooleanSupplier stop) {
        var all = this;
        return new KernelBudget() {
            @Override
            public OfPart part(double from, double to) {
                var ofPart = all.part(from, to);
                return share -> ofPart.forRegion(share).orWhen(stop);
            }

            @Override
            public int sideBySide() {
                return all.sideBySide();
            }

            @Override
            public boolean isStopped() {
                return stop.getAsBoolean();
            }
        };
    }
}
