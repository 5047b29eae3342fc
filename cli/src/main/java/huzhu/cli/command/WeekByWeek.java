package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.population.RatesTable;
import huzhu.datasets.population.SimulationSettings;
import huzhu.solver.simulate.Conditions;
import huzhu.solver.simulate.Simulation;
import huzhu.solver.simulate.SimulationOptions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rolls counties forward on several threads, with a line of progress, until done or until somebody presses Ctrl-C.
 *
 * @param weeks weeks
 * @param replicates replicates
 * @param seed of all random numbers
 * @param effort steps of search a week
 * @param threads replicates at the same time; one for each processor where nothing is said
 */
record WeekByWeek(int weeks, int replicates, long seed, long effort, Optional<Integer> threads) {
    /** Steps of search a week where the user says nothing. */
    static final int USUAL_EFFORT = 20_000;

    private static final int MOST_WEEKS = 5_200;
    private static final int MOST_REPLICATES = 10_000;
    private static final int MOST_THREADS = 1_024;

    /** Refuses numbers that make no sense. */
    void check(Conversation conversation) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw conversation.usageError("simulate.weeks_bad", weeks, MOST_WEEKS);
        }
        if (replicates < 1 || replicates > MOST_REPLICATES) {
            throw conversation.usageError("simulate.replicates_bad", replicates, MOST_REPLICATES);
        }
        if (effort < 1) {
            throw conversation.usageError("usage.effort", effort);
        }
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > MOST_THREADS)) {
            throw conversation.usageError("usage.threads", threads.get());
        }
    }

    /** Replicates that run at the same time. */
    int atOnce() {
        return Math.min(replicates, threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Runs all replicates.
     *
     * @param reading gives the policy of the simulation
     * @param conditions the tables of every week
     */
    Simulation run(Conversation conversation, Reading reading, BroughtForward forward, Conditions conditions) {
        var done = new AtomicInteger();
        try (var interrupt = Interrupt.listen(() -> conversation.say("simulate.stopping"));
                var progress = ProgressLine.of(conversation, InstantSource.system());
                var executor = Executors.newFixedThreadPool(atOnce())) {
            return Simulation.run(
                    conditions,
                    forward.balancesMinutes(),
                    RatesTable.usual(),
                    SimulationSettings.of(reading.policyValues()),
                    new SimulationOptions(weeks, replicates, seed, effort, executor, interrupt::asked),
                    week -> {
                        int all = done.incrementAndGet();
                        progress.show(passed ->
                                conversation.words().text("simulate.progress", passed, all, (long) weeks * replicates));
                    });
        }
    }
}
