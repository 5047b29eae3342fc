package huzhu.solver.admission;

import java.util.function.BooleanSupplier;

/** How much of a search's budget is used up; several anneals ask it side by side. */
final class AdmissionClock {
    private final AdmissionSearchOptions options;
    private final double mostSteps;
    private final long nanos;
    private final long start;

    /** A clock that starts now. */
    AdmissionClock(AdmissionSearchOptions options) {
        this.options = options;
        mostSteps = (double) options.effort().orElse(Long.MAX_VALUE) / options.anneals();
        nanos = options.time().map(time -> time.toNanos()).orElse(Long.MAX_VALUE);
        start = options.time().isPresent() ? options.nanoClock().getAsLong() : 0;
    }

    /**
     * Share that is used up.
     *
     * @param steps steps that an anneal has taken
     * @return 0 at the start, 1 or more at the end
     */
    double used(long steps) {
        double byEffort = options.effort().isPresent() ? (mostSteps == 0 ? 1 : steps / mostSteps) : 0;
        double byTime = options.time().isPresent()
                ? (nanos == 0 ? 1 : (double) (options.nanoClock().getAsLong() - start) / nanos)
                : 0;
        return isStopped() ? 1 : Math.max(byEffort, byTime);
    }

    /** Whether somebody wants the search to end. */
    boolean isStopped() {
        BooleanSupplier interrupted = options.interrupted();
        return interrupted.getAsBoolean();
    }
}
