package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.cli.report.ReasonWords;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.output.ProvenShortfallJson;
import huzhu.datasets.output.ShortfallJson;
import huzhu.model.demand.PlanningProblem;
import huzhu.solver.explain.ShortageProof;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu shortfall}: what no roster could meet, proven without making one. */
@Command(name = "shortfall")
final class ShortfallCommand implements Callable<Integer> {
    /** Elders up to which help is ranked unasked: beyond, that would take longer than all proofs. */
    private static final int RANKED_UNASKED = 5_000;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--value-of-help", negatable = true, fallbackValue = "true", order = 30)
    private Optional<Boolean> valueOfHelp = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "EXPR", order = 31)
    private Optional<Threshold> failOn = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    ShortfallCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        failOn.ifPresent(threshold -> threshold.requireKey(conversation, Threshold.keysOfProof()));
        destination.check(conversation);
        var reading = input.require(conversation);
        var county = reading.county().orElseThrow();
        var reasons = new ReasonWords(county, conversation.words());
        boolean ranks = valueOfHelp.orElse(county.elders().size() <= RANKED_UNASKED);
        var proven = prove(PlanningProblem.of(county), ranks);
        var shortage = proven.shortage();
        destination.write(conversation, files(proven, reading, reasons));
        if (!ranks && valueOfHelp.isEmpty()) {
            conversation.say("shortfall.unranked", RANKED_UNASKED);
        }
        var summary = new ShortfallSummary(shortage, proven.help(), conversation.words(), reasons);
        if (json) {
            conversation.print(JsonText.of(summary.tree(destination.folder())));
        } else {
            summary.lines(destination.folder()).forEach(conversation::print);
        }
        var missed = failOn.filter(threshold -> threshold.isMissed(Totals.of(shortage)));
        missed.ifPresent(threshold -> conversation.say("end.missed", threshold));
        return (missed.isPresent() ? Exit.MISSED : Exit.DONE).code();
    }

    private static ShortageProof.WithHelp prove(PlanningProblem problem, boolean ranks) {
        try (var executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return ranks ? ShortageProof.withHelp(problem, executor) : ShortageProof.withoutHelp(problem, executor);
        }
    }

    private SequencedMap<String, FileContent> files(
            ShortageProof.WithHelp proven, Reading reading, ReasonWords reasons) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(ShortfallJson.FILE, ProvenShortfallJson.of(proven.shortage(), proven.help(), reasons));
        var run = RunRecord.of(reading, input);
        files.put("run.json", out -> JsonFile.write(out, run));
        return files;
    }
}
