package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.solver.simulate.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu simulate}: rolls a county forward week by week, several times over. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {
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

    @Option(names = "--effort", paramLabel = "N", defaultValue = "" + WeekByWeek.USUAL_EFFORT, order = 21)
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
        var weekByWeek = new WeekByWeek(weeks, replicates, seed, effort, threads);
        weekByWeek.check(conversation);
        destination.check(conversation);
        var earlier = compare.isPresent()
                ? Optional.of(EarlierSimulation.require(conversation, compare.get(), weeks, replicates, seed))
                : Optional.<EarlierSimulation>empty();
        var reading = input.require(conversation);
        var forward = BroughtForward.require(conversation, reading);
        var simulation = weekByWeek.run(
                conversation,
                reading,
                forward,
                Conditions.always(reading.county().orElseThrow()));
        if (simulation.interrupted()) {
            conversation.say("simulate.interrupted");
            return Exit.INTERRUPTED.code();
        }
        var comparison = earlier.map(one -> one.with(simulation));
        var summary = new SimulationSummary(simulation, comparison, conversation.words());
        destination.write(
                conversation,
                new SimulationFiles(reading, forward, simulation, comparison, summary, conversation.words())
                        .contents(new SimulationFiles.Settings(RunRecord.of(reading, input), weekByWeek)));
        if (json) {
            conversation.print(JsonText.of(summary.tree(destination.folder())));
        } else {
            summary.lines(destination.folder()).forEach(conversation::print);
        }
        return Exit.DONE.code();
    }
}
