package huzhu.solver.kernel;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How much searching is allowed. */
@FunctionalInterface
public interface Budget {
    /**
     * Share of the budget that is used up.
     *
     * @param steps steps done so far
     * @return 0 at the start, 1 or more when it is time to stop
     */
    double used(long steps);

    /** A number of steps, the same on every machine. */
    static Budget ofSteps(long most) {
        return steps -> most == 0 ? 1 : (double) steps / most;
    }

    /** A span of time on a clock that is handed in. */
    static Budget ofNanos(long nanos, LongSupplier clock) {
        long start = clock.getAsLong();
        return steps -> nanos <= 0 ? 1 : (double) (clock.getAsLong() - start) / nanos;
    }

    /** This budget, used up at once when somebody says stop. */
    default Budget orWhen(BooleanSupplier stop) {
        return steps -> stop.getAsBoolean() ? 1 : used(steps);
    }
}
