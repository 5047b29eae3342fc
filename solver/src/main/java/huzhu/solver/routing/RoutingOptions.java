package huzhu.solver.routing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long and with what to search. The search ends at whichever limit is reached first.
 *
 * @param seed of all random choices
 * @param chains number of searches side by side, 1 or more; part of what the result depends on
 * @param executor runs the searches that go on side by side; any number of threads gives the same routes for a number of
 *     steps
 * @param steps most steps, shared among the searches; empty for no such limit
 * @param time most wall-clock time; empty for no such limit
 * @param nanoClock the clock for that time, in nanoseconds
 * @param stop asked now and then; true ends the search with the best routes so far
 */
public record RoutingOptions(
        long seed,
        int chains,
        Executor executor,
        OptionalLong steps,
        Optional<Duration> time,
        LongSupplier nanoClock,
        BooleanSupplier stop) {}
