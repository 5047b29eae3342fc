package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.Reading;
import huzhu.datasets.population.RatesTable;
import huzhu.datasets.population.SimulationSettings;
import huzhu.solver.simulate.Simulation;
import huzhu.solver.simulate.SimulationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu simulate}: rolls a county forward week by week, several times over. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_WEEKS = 5_200;
    private static final int MOST_REPLICATES = 10_000;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "52", order = 10)
    private int weeks;

    @Option(names = "--replicates", paramLabel = "N", defaultValue = "10", order = 11)
    private int replicates;

    @Option(names = "--compare", paramLabel = "DIR", order = 12)
    private Optional<Path> compare = Optional.empty();

    @Option(names = "--effort", paramLabel = "N", defaultValue = "20000", order = 21)
    private long effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", order = 22)
    private long seed;

    @Option(names = "--threads", paramLabel = "N", order = 23)
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    SimulateCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        check();
        destination.check(conversation);
        var earlier = compare.isPresent()
                ? Optional.of(EarlierSimulation.require(conversation, compare.get(), weeks, replicates, seed))
                : Optional.<EarlierSimulation>empty();
        var reading = input.require(conversation);
        var forward = BroughtForward.require(conversation, reading);
        var simulation = run(reading, forward);
        if (simulation.interrupted()) {
            conversation.say("simulate.interrupted");
            return Exit.INTERRUPTED.code();
        }
        var comparison = earlier.map(one -> one.with(simulation));
        var summary = new SimulationSummary(simulation, comparison, conversation.words());
        destination.write(
                conversation,
                new SimulationFiles(reading, forward, simulation, comparison, summary, conversation.words())
                        .contents(record(reading)));
        if (json) {
            conversation.print(JsonText.of(summary.tree(destination.folder())));
        } else {
            summary.lines(destination.folder()).forEach(conversation::print);
        }
        return Exit.DONE.code();
    }

    private SimulationFiles.Settings record(Reading reading) {
        return new SimulationFiles.Settings(RunRecord.of(reading, input), weeks, replicates, seed, effort);
    }

    private void check() {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw conversation.usageError("simulate.weeks_bad", weeks, MOST_WEEKS);
        }
        if (replicates < 1 || replicates > MOST_REPLICATES) {
            throw conversation.usageError("simulate.replicates_bad", replicates, MOST_REPLICATES);
        }
        if (effort < 1) {
            throw conversation.usageError("usage.effort", effort);
        }
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw conversation.usageError("usage.threads", threads.get());
        }
    }

    private Simulation run(Reading reading, BroughtForward forward) {
        int atOnce = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        var done = new AtomicInteger();
        try (var interrupt = Interrupt.listen(() -> conversation.say("simulate.stopping"));
                var progress = ProgressLine.of(conversation, InstantSource.system());
                var executor = Executors.newFixedThreadPool(atOnce)) {
            return Simulation.run(
                    reading.county().orElseThrow(),
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
