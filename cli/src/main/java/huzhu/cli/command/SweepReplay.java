package huzhu.cli.command;

import huzhu.cli.sweep.SweepPoints;
import huzhu.cli.sweep.SweepRunner;
import huzhu.cli.sweep.SweepWorker;
import huzhu.datasets.output.OutputFolder;
import huzhu.datasets.sweep.SweepFolder;
import huzhu.datasets.sweep.SweepJournal;
import huzhu.datasets.sweep.SweepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/** Makes a run of a finished sweep again, and says whether it comes out the same to the last digit. */
final class SweepReplay {
    private final Conversation conversation;
    private final Path project;

    /**
     * A replay.
     *
     * @param project the project that the sweep was about
     */
    SweepReplay(Conversation conversation, Path project) {
        this.conversation = conversation;
        this.project = project;
    }

    /** Makes a row again; ends with 5 where it differs. */
    int run(Path folder, int row) throws IOException {
        var record = SweepFolder.read(folder).orElseThrow(() -> conversation.usageError("sweep.replay.none", folder));
        var source = new SweepWorker.Source(
                project,
                ProjectInput.named(record.patches().stream().map(Path::of).toList()),
                record.sets());
        var reading = source.read(List.of());
        if (reading.isRefused()) {
            ProjectInput.tell(conversation, reading.problems());
            throw conversation.refusal("read.refused", reading.errors(), project);
        }
        if (!reading.inputHashes().equals(record.inputs())) {
            throw conversation.refusal("sweep.replay.changed", folder);
        }
        var name = folder.resolve(SweepFolder.DESIGN);
        var overrides = new SweepInput.Overrides(Optional.of(record.effort()), seeds -> record.seeds());
        var plan = new SweepInput(conversation, source).read(name, name.toString(), reading, overrides);
        if (!plan.fingerprint().equals(record.fingerprint())) {
            conversation.say("sweep.replay.version", record.generator(), VersionFromBuild.text());
        }
        var then = record.row(folder, row)
                .orElseThrow(() -> conversation.usageError(
                        "sweep.replay.no_row", row, plan.points().runs()));
        var now = again(plan, row);
        return told(plan.points(), plan.measures(), then, now);
    }

    private static SweepOutcome again(SweepInput.Plan plan, int row) throws IOException {
        var scratch = Files.createTempDirectory("huzhu");
        try (var journal = SweepJournal.open(scratch, plan.fingerprint())) {
            return new SweepRunner(
                            plan.points(),
                            plan.worker(),
                            scratch,
                            journal,
                            ForkJoinPool.commonPool(),
                            () -> false,
                            () -> {})
                    .again(row);
        } finally {
            OutputFolder.remove(scratch);
        }
    }

    private int told(SweepPoints points, List<String> measures, SweepOutcome then, SweepOutcome now) {
        var table = new TextTable();
        var words = conversation.words();
        table.row(words.text("sweep.head.what"), words.text("sweep.replay.then"), words.text("sweep.replay.now"));
        var values = points.values(points.pointOf(then.row()));
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i).orElse("–");
            table.row(points.design().parameters().get(i).name(), value, value);
        }
        for (var measure : measures) {
            table.row(measure, shown(then, measure), shown(now, measure));
        }
        table.lines().forEach(conversation::print);
        now.failure().ifPresent(reason -> conversation.print(words.text("sweep.replay.failed", reason)));
        boolean isSame = then.equals(now);
        conversation.print(words.text(isSame ? "sweep.replay.same" : "sweep.replay.differs", then.row()));
        return (isSame ? Exit.DONE : Exit.FOUND).code();
    }

    private static String shown(SweepOutcome outcome, String measure) {
        return Optional.ofNullable(outcome.measures().get(measure))
                .map(Object::toString)
                .orElse("–");
    }
}
