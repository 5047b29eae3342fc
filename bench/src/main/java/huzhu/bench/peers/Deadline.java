package huzhu.bench.peers;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stops an engine when its time is up, by whichever clock the comparison goes. */
final class Deadline {
    private static final long LOOK_EVERY_MILLIS = 20;

    private Deadline() {}

    /**
     * Does the work, and calls {@code stop} again and again from another thread once the time is up.
     *
     * @param clock says when
     * @param stop has the work come to an end
     */
    static <T> T keep(Incumbents clock, Runnable stop, Supplier<T> work) {
        var watch = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "deadline");
            thread.setDaemon(true);
            return thread;
        });
        var looking = watch.scheduleAtFixedRate(
                () -> {
                    if (clock.isOver()) {
                        stop.run();
                    }
                },
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            looking.cancel(true);
            watch.shutdownNow();
        }
    }
}
