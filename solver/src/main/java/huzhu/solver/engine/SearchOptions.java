package huzhu.solver.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How to search and for how long.
 *
 * <p>With an effort and no time, equal problems, seeds and efforts give equal plans on every machine and any number of
 * threads: no clock is read. Construction and the last insertion sweep always run to their end, even when time is short
 * or somebody interrupts.
 *
 * @param seed of all random choices
 * @param threads how many regions the executor can search at the same time, at least 1
 * @param executor runs the search of regions; running each in the caller's thread will do
 * @param effort budget in steps of the routing kernel, at least 0
 * @param time budget of time
 * @param nanoClock a clock in nanoseconds, read only where there is a time
 * @param interrupted says when to come to an end with the best plan so far
 */
public record SearchOptions(
        long seed,
        int threads,
        Executor executor,
        OptionalLong effort,
        Optional<Duration> time,
        LongSupplier nanoClock,
        BooleanSupplier interrupted) {
    public SearchOptions {
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
}
