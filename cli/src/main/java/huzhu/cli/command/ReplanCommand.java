package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.cli.report.diff.ChangesByPerson;
import huzhu.datasets.change.Moments;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.IntroductionsTable;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.PlanView;
import huzhu.solver.repair.PlanRepair;
import huzhu.solver.repair.RepairPrices;
import huzhu.solver.repair.RepairTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu replan}: mends a published plan after changes, with the fewest disturbed people. */
@Command(name = "replan")
final class ReplanCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What may be changed. */
    enum Mode {
        /** Only what is broken finds another place. */
        REPAIR,
        /** So does what was unmet before. */
        IMPROVE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Option(names = "--from", paramLabel = "DIR", required = true, order = 3)
    private Path from;

    @Option(names = "--changes", paramLabel = "FILE", order = 4)
    private Optional<Path> changes = Optional.empty();

    @Option(names = "--edits", paramLabel = "FILE", order = 5)
    private Optional<Path> edits = Optional.empty();

    @Option(names = "--keep", paramLabel = "FILE", order = 6)
    private Optional<Path> keep = Optional.empty();

    @Option(names = "--now", paramLabel = "MOMENT", order = 7)
    private Optional<String> now = Optional.empty();

    @Option(names = "--mode", paramLabel = "repair|improve", defaultValue = "repair", order = 8)
    private Mode mode;

    @Option(names = "--proofs", order = 9)
    private boolean proofs;

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--large-print", order = 32)
    private boolean largePrint;

    @Option(names = "--names", order = 33)
    private boolean names;

    @Option(names = "--json", order = 40)
    private boolean json;

    ReplanCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        destination.check(conversation);
        for (var file : new Path[] {from, changes.orElse(from), edits.orElse(from), keep.orElse(from)}) {
            if (!Files.exists(file)) {
                throw conversation.refusal("replan.missing", file);
            }
        }
        if (edits.isPresent() && !Files.isDirectory(from)) {
            throw conversation.usageError("replan.edits_not_folder", from);
        }
        var projects = new ReplanInput(conversation, input, from);
        var before = projects.before();
        var problem = PlanningProblem.of(before.county().orElseThrow());
        var moment = moment(problem);
        conversation.say("replan.now", moment);
        var plans = ReplanPlans.read(conversation, from, edits, keep, problem);
        var changed = projects.after(before, new PlanView(problem, plans.announced()), moment, changes);
        var task = new RepairTask(
                problem,
                changed.problem(),
                plans.announced(),
                plans.start(),
                changed.changes(),
                moment,
                plans.holds(),
                prices(changed.reading()),
                mode == Mode.IMPROVE || keep.isPresent());
        var repaired = PlanRepair.repair(task);
        var outcome = new ReplanOutcome(
                conversation,
                task,
                repaired,
                changed,
                Files.isDirectory(from) ? IntroductionsTable.read(from) : List.of());
        var forward = BroughtForward.require(conversation, changed.reading());
        var files = new ReplanFiles(conversation.words(), input, from, largePrint, names, proofs);
        destination.writeSideBySide(conversation, files.of(outcome, forward));
        print(outcome);
        return Exit.DONE.code();
    }

    /** The moment that counts: as given, or the clock in the county's time; before the week, its beginning. */
    private LocalDateTime moment(PlanningProblem problem) {
        var week = problem.county().week();
        if (now.isPresent()) {
            return Moments.start(now.get(), week)
                    .orElseThrow(() -> conversation.usageError("replan.now_bad", now.get()));
        }
        var clock = LocalDateTime.now(CHINA).truncatedTo(ChronoUnit.MINUTES);
        var monday = week.monday().atStartOfDay();
        return clock.isBefore(monday) ? monday : clock;
    }

    private RepairPrices prices(Reading reading) {
        double told = value(reading, "replan.price_per_person_told");
        double shifted = value(reading, "replan.price_per_person_shifted");
        if (shifted > told) {
            throw conversation.refusal("replan.prices");
        }
        return new RepairPrices(told, shifted);
    }

    private static double value(Reading reading, String path) {
        return reading.policyValues().stream()
                .filter(value -> value.path().equals(path))
                .map(value -> Double.parseDouble(value.value()))
                .findFirst()
                .orElseThrow();
    }

    private void print(ReplanOutcome outcome) {
        if (json) {
            conversation.print(JsonText.of(outcome.tree(destination.folder())));
            return;
        }
        outcome.lines(destination.folder().resolve(ChangesByPerson.PAGE)).forEach(conversation::print);
        if (!proofs) {
            conversation.say("replan.proofs");
        }
        conversation.print(conversation
                .words()
                .text("replan.files", destination.folder(), destination.folder().resolve(ChangesByPerson.PAGE)));
    }
}
