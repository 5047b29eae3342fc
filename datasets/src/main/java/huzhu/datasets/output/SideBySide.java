package huzhu.datasets.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Work on files that is done side by side. Closing it waits until none of it is under way, also after a failure or an interrupt:
 * whoever then removes the files meets nobody who still writes them.
 */
final class SideBySide implements AutoCloseable {
    private final Executor executor;
    private final List<FutureTask<Path>> tasks = new ArrayList<>();
    private volatile boolean isClosing;

    /** Work that an executor does. */
    SideBySide(Executor executor) {
        this.executor = executor;
    }

    /**
     * Begins work on a file.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes none
     */
    void begin(Callable<Path> work) {
        var task = new FutureTask<>(() -> {
            if (isClosing) {
                throw new CancellationException("No longer wanted when its turn came.");
            }
            return work.call();
        });
        executor.execute(task);
        tasks.add(task);
    }

    /** Whether what was begun last has failed already. */
    boolean hasFailed() {
        var last = tasks.getLast();
        return last.isDone() && last.state() == Future.State.FAILED;
    }

    /**
     * The files in the order in which they were begun, once work on all has ended.
     *
     * @throws IOException the first failure of any, or the word that it was interrupted
     */
    List<Path> await() throws IOException {
        var done = new ArrayList<Path>();
        var failure = Optional.<Throwable>empty();
        for (var task : tasks) {
            try {
                done.add(task.get());
            } catch (ExecutionException e) {
                failure = failure.or(() -> Optional.of(Objects.requireNonNullElse(e.getCause(), e)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while writing");
            }
        }
        if (failure.isPresent()) {
            switch (failure.get()) {
                case IOException one -> throw one;
                case RuntimeException one -> throw one;
                case Error one -> throw one;
                default -> throw new IOException(failure.get());
            }
        }
        return done;
    }

    /** What has not begun yet never will; what has is waited for. */
    @Override
    public void close() {
        isClosing = true;
        boolean isInterrupted = false;
        for (var task : tasks) {
            while (!task.isDone()) {
                try {
                    task.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                } catch (ExecutionException e) {
                    // Told by await, or less telling than what kept it from being called.
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
