package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.cli.sweep.SweepEngine;
import huzhu.cli.sweep.SweepResults;
import huzhu.cli.sweep.SweepRunner;
import huzhu.cli.sweep.SweepRuns;
import huzhu.cli.sweep.SweepWorker;
import huzhu.datasets.county.Reading;
import huzhu.datasets.sweep.SweepJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu sweep}: runs a design of parameters with seeds, and says what each parameter does. */
@Command(name = "sweep")
final class SweepCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Parameters(index = "1", paramLabel = "DESIGN", arity = "0..1", descriptionKey = "DESIGN")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", order = 1)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    @Option(names = "--restart", order = 3)
    private boolean restart;

    @Option(names = "--replay", paramLabel = "DIR", order = 10)
    private Optional<Path> replay = Optional.empty();

    @Option(names = "--row", paramLabel = "N", order = 11)
    private Optional<Integer> row = Optional.empty();

    @Option(names = "--measures", order = 12)
    private boolean measures;

    @Option(names = "--effort", paramLabel = "N", order = 21)
    private Optional<Long> effort = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", order = 22)
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", order = 23)
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--engine", paramLabel = "NAME", order = 24)
    private String engine = SweepEngine.LOCAL.name();

    @Option(names = "--json", order = 40)
    private boolean json;

    SweepCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > MOST_THREADS)) {
            throw conversation.usageError("usage.threads", threads.get());
        }
        if (measures) {
            SweepMeasures.list(input.require(conversation), conversation);
            return Exit.DONE.code();
        }
        if (replay.isPresent()) {
            int which = row.orElseThrow(() -> conversation.usageError("sweep.replay.row"));
            return new SweepReplay(conversation, input.project()).run(replay.get(), which);
        }
        if (file.isEmpty() || out.isEmpty()) {
            throw conversation.usageError("sweep.nothing");
        }
        return sweep(file.get(), out.get());
    }

    private SweepEngine engine() {
        return SweepEngine.find(engine)
                .orElseThrow(() -> conversation.usageError(
                        "sweep.engine",
                        engine,
                        SweepEngine.all().stream().map(SweepEngine::name).collect(Collectors.joining(", "))));
    }

    private int sweep(Path designFile, Path folder) throws IOException {
        Destination.check(conversation, folder, overwrite);
        var where = engine();
        var reading = input.require(conversation);
        var source = new SweepWorker.Source(input.project(), input.patchFiles(), input.sets());
        var plan = new SweepInput(conversation, source)
                .read(designFile, designFile.toString(), reading, SweepInput.Overrides.of(effort, seed));
        var aside = folder.resolveSibling(folder.getFileName() + ".partial");
        // First of all, so that a refusal costs nothing that was kept.
        try (var runs = open(where, plan, designFile, reading)) {
            if (restart) {
                if (SweepJournal.isBusy(aside)) {
                    throw conversation.usageError("sweep.busy", aside);
                }
                SweepInput.discard(aside);
            }
            return sweep(designFile, folder, reading, plan, runs, aside);
        }
    }

    private int sweep(Path designFile, Path folder, Reading reading, SweepInput.Plan plan, SweepRuns runs, Path aside)
            throws IOException {
        var points = plan.points();
        try (var journal = open(aside, plan)) {
            conversation.say(
                    "sweep.begins", points.points(), points.design().seeds().size(), points.runs());
            int kept = journal.outcomes().size();
            if (kept > 0) {
                conversation.say("sweep.resumes", kept, points.runs(), aside);
            }
            if (journal.damaged() > 0) {
                conversation.say("sweep.damaged", journal.damaged());
            }
            if (!run(plan, runs, aside, journal)) {
                conversation.say("sweep.interrupted", journal.outcomes().size(), points.runs(), aside);
                return Exit.INTERRUPTED.code();
            }
            var results = new SweepResults(points, plan.measures(), journal.outcomes());
            finish(designFile, folder, reading, plan, results);
        }
        SweepInput.discard(aside);
        return Exit.DONE.code();
    }

    private SweepJournal open(Path aside, SweepInput.Plan plan) throws IOException {
        try {
            return SweepJournal.open(aside, plan.fingerprint());
        } catch (SweepJournal.Unusable e) {
            throw conversation.usageError(e.fault() == SweepJournal.Fault.BUSY ? "sweep.busy" : "sweep.other", aside);
        }
    }

    private SweepRuns open(SweepEngine where, SweepInput.Plan plan, Path designFile, Reading reading)
            throws IOException {
        try {
            return where.open(plan.worker(), designFile, reading.inputHashes());
        } catch (SweepEngine.Unfit e) {
            throw conversation.usageError("sweep.unfit." + e.fault(), where.name(), input.project());
        }
    }

    private boolean run(SweepInput.Plan plan, SweepRuns runs, Path aside, SweepJournal journal) throws IOException {
        var done = new AtomicInteger(journal.outcomes().size());
        try (var interrupt = Interrupt.listen(() -> conversation.say("sweep.stopping"));
                var progress = ProgressLine.of(conversation, InstantSource.system());
                var executor = new ThreadPoolExecutor(
                        asked(runs), MOST_THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
                // Machines may come after the start.
                var watch = WorkerWatch.of(conversation, runs, () -> executor.setCorePoolSize(asked(runs)))) {
            watch.begin();
            return new SweepRunner(plan.points(), runs, aside, journal, executor, interrupt::asked, () -> {
                        int all = done.incrementAndGet();
                        progress.show(passed -> conversation
                                .words()
                                .text(
                                        "sweep.progress",
                                        passed,
                                        all,
                                        plan.points().runs()));
                    })
                    .run();
        }
    }

    private int asked(SweepRuns runs) {
        return threads.orElseGet(() -> Math.clamp(runs.atOnce(), 1, MOST_THREADS));
    }

    private void finish(Path designFile, Path folder, Reading reading, SweepInput.Plan plan, SweepResults results)
            throws IOException {
        var record = RunRecord.of(reading, input);
        plan.record().forEach(record::put);
        record.put("runs", results.points().runs());
        record.put("failures", results.failures().size());
        record.put("reproducible", true);
        var summary = new SweepSummary(results, conversation.words());
        var files = new SweepFiles(reading.county().orElseThrow().name(), results, summary, conversation.words())
                .contents(record, Files.readAllBytes(designFile));
        Destination.write(conversation, folder, overwrite, files);
        if (json) {
            conversation.print(JsonText.of(summary.tree(folder)));
        } else {
            summary.lines(folder).forEach(conversation::print);
        }
    }
}
