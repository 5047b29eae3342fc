package huzhu.solver.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How beds are searched for and for how long.
 *
 * <p>With an effort and no time, equal problems, seeds and efforts give equal plans on every machine and any number of
 * threads: no clock is read.
 *
 * @param seed of all random choices
 * @param threads how many anneals run side by side where there is a time, at least 1; with an effort alone always two
 * @param executor runs the anneals; running each in the caller's thread will do where there is an effort alone
 * @param effort budget in steps of all anneals together, at least 0
 * @param time budget of time
 * @param nanoClock a clock in nanoseconds, read only where there is a time
 * @param interrupted says when to come to an end with the best plan so far
 */
public record AdmissionSearchOptions(
        long seed,
        int threads,
        Executor executor,
        OptionalLong effort,
        Optional<Duration> time,
        LongSupplier nanoClock,
        BooleanSupplier interrupted) {
    private static final int USUAL_ANNEALS = 2;

    public AdmissionSearchOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + ".\nMaybe use 1.");
        }
        if (effort.isEmpty() && time.isEmpty()) {
            throw new IllegalArgumentException("neither effort nor time.\nMaybe a default was left out.");
        }
        if (effort.orElse(0) < 0 || time.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("effort " + effort + ", time " + time + ".\nMaybe one is negative.");
        }
    }

    /** Anneals side by side: of the threads, where results may depend on them. */
    int anneals() {
        return time.isPresent() ? threads : USUAL_ANNEALS;
    }
}
