package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.solver.bound.ProofEffort;
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
    private static final Duration LEAST_USUAL_TIME = Duration.ofSeconds(60);

    /** Keeps the time per elder of a large county that of one of 20,000 elders. */
    private static final Duration USUAL_TIME_PER_ELDER = Duration.ofMillis(3);

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

    @Option(names = "--large-print", order = 32)
    private boolean largePrint;

    @Option(names = "--names", order = 33)
    private boolean names;

    @Option(names = "--proof", paramLabel = "usual|long", defaultValue = "usual", order = 34)
    private ProofLength proof;

    /** How long proofs may take. */
    enum ProofLength {
        USUAL(ProofEffort.SHARP),
        LONG(ProofEffort.LONG);

        private final ProofEffort effort;

        ProofLength(ProofEffort effort) {
            this.effort = effort;
        }
    }

    @Option(names = "--json", order = 40)
    private boolean json;

    RosterCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    /** How long to search where the user does not say: a minute, and more where there are more than 20,000 elders. */
    private static Duration usualTime(Reading reading) {
        var inProportion = USUAL_TIME_PER_ELDER.multipliedBy(
                reading.county().orElseThrow().elders().size());
        return inProportion.compareTo(LEAST_USUAL_TIME) > 0 ? inProportion : LEAST_USUAL_TIME;
    }

    @Override
    public Integer call() throws IOException {
        limits.check(conversation);
        failOn.ifPresent(threshold -> threshold.requireKey(conversation, Threshold.keysOfPlan()));
        destination.check(conversation);
        var reading = input.require(conversation);
        var forward = BroughtForward.require(conversation, reading);
        var week = WeekPlanner.of(conversation, limits, proof.effort).plan(reading, usualTime(reading));
        conversation.say("plan.writing");
        destination.writeSideBySide(
                conversation,
                new WeekFiles(conversation.words(), limits, input.sets(), forward, largePrint, names).of(week));
        return new WeekEnd(conversation, week, destination.folder())
                .tell(failOn, json)
                .code();
    }
}
