package huzhu.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu roster}: the main job, from survey tables to a week's roster and the truth about what is missing. */
@Command(name = "roster")
final class RosterCommand implements Callable<Integer> {
    private static final Duration USUAL_TIME = Duration.ofSeconds(60);

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Mixin
    private Destination destination = new Destination();

    @Mixin
    private SearchLimits limits = new SearchLimits();

    @Option(names = "--fail-on", paramLabel = "EXPR", order = 31)
    private Optional<Threshold> failOn = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    RosterCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        limits.check(conversation);
        destination.check(conversation);
        var reading = input.require(conversation);
        var forward = BroughtForward.require(conversation, reading);
        var week = WeekPlanner.of(conversation, limits).plan(reading, USUAL_TIME);
        destination.write(conversation, new WeekFiles(conversation.words(), limits, input.sets(), forward).of(week));
        return new WeekEnd(conversation, week, destination.folder())
                .tell(failOn, json)
                .code();
    }
}
