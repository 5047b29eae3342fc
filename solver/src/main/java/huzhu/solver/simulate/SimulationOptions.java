package huzhu.solver.simulate;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * How to simulate.
 *
 * @param weeks weeks to roll forward, at least 1
 * @param replicates runs that differ in their random numbers alone, at least 1
 * @param seed of all random numbers
 * @param effort steps of search a week; the first week, planned from nothing, has {@link #FIRST_WEEK} times as many
 * @param executor runs replicates; any number of threads gives the same results
 * @param interrupted says when to give up
 */
public record SimulationOptions(
        int weeks, int replicates, long seed, long effort, Executor executor, BooleanSupplier interrupted) {
    /** Efforts of a usual week that the first has. */
    public static final int FIRST_WEEK = 5;

    public SimulationOptions {
        if (weeks < 1 || replicates < 1 || effort < 0) {
            throw new IllegalArgumentException("weeks " + weeks + ", replicates " + replicates + ", effort " + effort
                    + ".\nMaybe one is missing.");
        }
    }
}
