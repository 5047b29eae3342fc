package huzhu.cli.command;

import huzhu.datasets.synthetic.ExampleProject;
import huzhu.solver.bound.ProofEffort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu demo}: the embedded example, from its tables to its roster, with no other input. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final Duration USUAL_TIME = Duration.ofSeconds(30);
    private static final String EXAMPLE = "fengdu";
    private static final String PROJECT = "project";

    @Mixin
    private final Conversation conversation;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "huzhu-demo", order = 1)
    private Path out;

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    @Mixin
    private SearchLimits limits = new SearchLimits();

    @Option(names = "--large-print", order = 32)
    private boolean largePrint;

    @Option(names = "--names", order = 33)
    private boolean names;

    @Option(names = "--json", order = 40)
    private boolean json;

    DemoCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        limits.check(conversation);
        Destination.check(conversation, out, overwrite);
        try (var staged = StagedFolder.make()) {
            var project = staged.path(PROJECT);
            ExampleProject.copy(EXAMPLE, project);
            var reading = ProjectInput.require(conversation, project);
            var week = WeekPlanner.of(conversation, limits, ProofEffort.SHARP).plan(reading, USUAL_TIME);
            conversation.say("plan.writing");
            var files = new WeekFiles(
                            conversation.words(), limits, List.of(), BroughtForward.NOTHING, largePrint, names)
                    .of(week);
            // The tables go into the same folder, so that it appears whole and can be audited.
            files.putAll(staged.contents());
            Destination.write(conversation, out, overwrite, files);
            var exit = new WeekEnd(conversation, week, out).tell(Optional.empty(), json);
            conversation.say("demo.next", out.resolve(PROJECT), out);
            return exit.code();
        }
    }
}
