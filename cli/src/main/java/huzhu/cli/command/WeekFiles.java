package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Aliases;
import huzhu.cli.report.InputNotes;
import huzhu.cli.report.ReasonWords;
import huzhu.cli.report.ReportFile;
import huzhu.cli.report.ReportMaker;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.book.RosterBook;
import huzhu.cli.report.calendar.Calendars;
import huzhu.cli.report.slip.SlipsFile;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.ContinuityTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.output.PlanFiles;
import huzhu.datasets.output.PlanOrder;
import huzhu.datasets.policy.PolicyValue;
import huzhu.model.account.CareRecord;
import huzhu.model.account.Continuity;
import huzhu.model.account.TimeBank;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Reason;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** All files of a planned week. */
final class WeekFiles {
    private static final String RUN = "run.json";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Messages words;
    private final SearchLimits limits;
    private final List<String> sets;
    private final BroughtForward forward;
    private final boolean largePrint;
    private final boolean names;

    WeekFiles(
            Messages words,
            SearchLimits limits,
            List<String> sets,
            BroughtForward forward,
            boolean largePrint,
            boolean names) {
        this.words = words;
        this.limits = limits;
        this.sets = sets;
        this.forward = forward;
        this.largePrint = largePrint;
        this.names = names;
    }

    /** The files by name, in the order in which they are written; the record of the run is last and tells how long that took. */
    SequencedMap<String, FileContent> of(WeekPlanner.Week week) {
        long start = System.nanoTime();
        var files = of(week, RunRecord.of(week, limits, sets, forward));
        files.remove(RUN);
        files.put(RUN, out -> {
            week.seconds().put("write", Math.round((System.nanoTime() - start) / NANOS_PER_MILLI) / MILLIS_PER_SECOND);
            JsonFile.write(out, RunRecord.of(week, limits, sets, forward));
        });
        return files;
    }

    /** The same with another account of how the plan was made. */
    SequencedMap<String, FileContent> of(WeekPlanner.Week week, SequencedMap<String, Object> run) {
        Function<Reason, String> reasons = new ReasonWords(week.problem().county(), words);
        var files = new PlanFiles(week.problem(), week.plan(), week.shortage(), forward.balancesMinutes(), reasons, run)
                .contents();
        var records = Continuity.of(week.view(), before(week.reading()));
        files.put(
                ContinuityTable.FILE,
                out -> ContinuityTable.write(records, week.problem().county().week(), out));
        var report = new ReportMaker(
                        week.view(),
                        week.shortage(),
                        words,
                        reasons,
                        names ? Aliases.names(week.problem(), words) : Aliases.pseudonyms(week.problem(), words),
                        TimeBank.of(week.view(), forward.balancesMinutes()))
                .report(notes(week.reading()));
        files.put(ReportFile.FILE, out -> ReportFile.write(report, out));
        var plan = PlanOrder.sorted(week.plan());
        var agenda = new Agenda(new PlanView(week.problem(), plan));
        files.put(RosterBook.FILE, out -> new RosterBook(agenda, plan, week.shortage(), words, reasons).write(out));
        files.put(SlipsFile.FILE, out -> SlipsFile.write(agenda, words, largePrint, out));
        files.putAll(new Calendars(agenda, words).contents());
        return files;
    }

    /** What the week before hands on. */
    private static List<CareRecord> before(Reading reading) {
        return reading.previous()
                .map(folder -> ContinuityTable.read(folder).records())
                .orElse(List.of());
    }

    private InputNotes notes(Reading reading) {
        return new InputNotes(
                reading.counts().stream()
                        .map(count -> List.of(
                                count.file(),
                                words.number(count.rowsIn()),
                                words.number(count.used()),
                                words.number(count.refused())))
                        .toList(),
                reading.defaultsUsed(),
                reading.policyValues().stream()
                        .map(value -> List.of(value.path(), value.value(), origin(value)))
                        .toList());
    }

    private String origin(PolicyValue value) {
        if (!value.isDefault()) {
            return value.origin();
        }
        var origin = words.text("report.input.default");
        return value.source().isBlank() ? origin : origin + ": " + value.source();
    }
}
