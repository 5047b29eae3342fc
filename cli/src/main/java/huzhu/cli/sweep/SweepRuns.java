package huzhu.cli.sweep;

import java.io.UncheckedIOException;

/** Does runs of a sweep, several at the same time where several threads ask. */
@FunctionalInterface
public interface SweepRuns extends AutoCloseable {
    /**
     * Does a run; equal tasks give equal results wherever they are done. What is wrong with the run itself is in the result.
     *
     * @throws UncheckedIOException if it could not be done, as its machine was lost: neither a result nor a failure
     */
    SweepResult run(SweepTask task);

    /** How many runs to ask for at the same time; more or fewer later, where machines come and go. */
    default int atOnce() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Whether anybody is there to do runs; where nobody is, they wait. */
    default boolean hasWorkers() {
        return true;
    }

    /** Gives back what it holds; nothing, if it is only this program. */
    @Override
    default void close() {}
}
