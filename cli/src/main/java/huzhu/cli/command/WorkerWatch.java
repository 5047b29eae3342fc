package huzhu.cli.command;

import huzhu.cli.sweep.SweepRuns;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks every ten seconds whether anybody is there to do the runs of a sweep, and says when nobody is, so that nobody waits without
 * knowing why: once until a look finds somebody again. What happens between two looks it does not see.
 */
final class WorkerWatch implements AutoCloseable {
    private static final long SECONDS_BETWEEN = 10;

    private final BooleanSupplier hasWorkers;
    private final Runnable onNobody;
    private final Runnable onLook;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private boolean isSaid;

    /**
     * A watch that has not begun.
     *
     * @param hasWorkers whether anybody is there
     * @param onNobody says that nobody is there at the moment
     * @param onLook is done at every look: there may be more of them, or fewer, than before
     */
    WorkerWatch(BooleanSupplier hasWorkers, Runnable onNobody, Runnable onLook) {
        this.hasWorkers = hasWorkers;
        this.onNobody = onNobody;
        this.onLook = onLook;
    }

    /** A watch over those who do runs. */
    static WorkerWatch of(Conversation conversation, SweepRuns runs, Runnable onLook) {
        return new WorkerWatch(runs::hasWorkers, () -> conversation.say("sweep.nobody"), onLook);
    }

    /** Looks from now on, first after ten seconds: machines need some to report. */
    void begin() {
        var unused = clock.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Looks once. */
    void look() {
        boolean isNobody = !hasWorkers.getAsBoolean();
        if (isNobody && !isSaid) {
            onNobody.run();
        }
        isSaid = isNobody;
        onLook.run();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
