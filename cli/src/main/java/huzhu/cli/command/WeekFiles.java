package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Aliases;
import huzhu.cli.report.DefaultWords;
import huzhu.cli.report.InputNotes;
import huzhu.cli.report.ReasonWords;
import huzhu.cli.report.ReportFile;
import huzhu.cli.report.ReportMaker;
import huzhu.cli.report.Rhythm;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.book.RosterBook;
import huzhu.cli.report.calendar.Calendars;
import huzhu.cli.report.slip.SlipsFile;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.ContinuityTable;
import huzhu.datasets.output.EarlierWeeks;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.GroupsTable;
import huzhu.datasets.output.HouseholdsTable;
import huzhu.datasets.output.IntroductionsTable;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.output.LoadTable;
import huzhu.datasets.output.PlacesTable;
import huzhu.datasets.output.PlanFiles;
import huzhu.datasets.output.PlanOrder;
import huzhu.datasets.policy.PolicyBook;
import huzhu.datasets.policy.PolicyValue;
import huzhu.model.account.Continuity;
import huzhu.model.account.LevelGaps;
import huzhu.model.account.TimeBank;
import huzhu.model.account.WeeksKept;
import huzhu.model.introduction.Introduction;
import huzhu.model.introduction.Introductions;
import huzhu.model.ledger.Reciprocity;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Reason;
import java.util.LinkedHashMap;
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
        var files = of(week, RunRecord.of(week, limits, sets, forward), Introductions.of(week.view(), List.of()));
        files.remove(RUN);
        files.put(RUN, out -> {
            week.seconds().put("write", Math.round((System.nanoTime() - start) / NANOS_PER_MILLI) / MILLIS_PER_SECOND);
            JsonFile.write(out, RunRecord.of(week, limits, sets, forward));
        });
        return files;
    }

    /** The same with another account of how the plan was made, and introductions that were found before. */
    SequencedMap<String, FileContent> of(
            WeekPlanner.Week week, SequencedMap<String, Object> run, List<Introduction> introductions) {
        Function<Reason, String> reasons = new ReasonWords(week.problem().county(), words);
        var files = new PlanFiles(week.problem(), week.plan(), week.shortage(), forward.balancesMinutes(), reasons, run)
                .contents();
        var view = week.view();
        files.put(GroupsTable.FILE, out -> GroupsTable.write(LevelGaps.of(view), out));
        var before = week.reading().earlier();
        var weeks = new WeeksKept(view);
        files.putAll(rhythm(view, before, weeks, introductions));
        var help = Reciprocity.of(view);
        var helpOfAll =
                Reciprocity.sum(help, forward.households(), view.county().ties());
        files.put(HouseholdsTable.FILE, out -> HouseholdsTable.write(help, helpOfAll, out));
        var report = new ReportMaker(
                        view,
                        week.shortage(),
                        words,
                        reasons,
                        names ? Aliases.names(week.problem(), words) : Aliases.pseudonyms(week.problem(), words),
                        TimeBank.of(week.view(), forward.balancesMinutes()),
                        new Rhythm(weeks.sums(before.work().records()), introductions, help, helpOfAll))
                .report(notes(week.reading()));
        files.put(ReportFile.FILE, out -> ReportFile.write(report, out));
        var plan = PlanOrder.sorted(week.plan());
        var agenda = new Agenda(new PlanView(week.problem(), plan), introductions);
        files.put(RosterBook.FILE, out -> new RosterBook(agenda, plan, week.shortage(), words, reasons).write(out));
        files.put(SlipsFile.FILE, out -> SlipsFile.write(agenda, words, largePrint, out));
        files.putAll(new Calendars(agenda, words).contents());
        return files;
    }

    /** What this week hands on to the next, and who is new to whom. */
    private static SequencedMap<String, FileContent> rhythm(
            PlanView view, EarlierWeeks before, WeeksKept weeks, List<Introduction> introductions) {
        var files = new LinkedHashMap<String, FileContent>();
        var week = view.county().week();
        var care = Continuity.of(view, before.care().records());
        files.put(ContinuityTable.FILE, out -> ContinuityTable.write(care, week, out));
        files.put(
                LoadTable.FILE, out -> LoadTable.write(weeks.work(before.work().records()), out));
        files.put(
                PlacesTable.FILE,
                out -> PlacesTable.write(weeks.places(before.places().records()), out));
        if (view.county().policy().rhythm().introduces()) {
            files.put(IntroductionsTable.FILE, out -> IntroductionsTable.write(introductions, week, out));
        }
        return files;
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
                reading.defaultsUsed().stream().map(new DefaultWords(words)::of).toList(),
                reading.policyValues().stream()
                        .map(value -> List.of(meaning(value), value.path(), value.value(), origin(value)))
                        .toList());
    }

    private String meaning(PolicyValue value) {
        return PolicyBook.find(value.path())
                .map(entry -> entry.meaning().in(words.locale()))
                .orElse("");
    }

    private String origin(PolicyValue value) {
        if (!value.isDefault()) {
            return value.origin();
        }
        var source = value.source().in(words.locale());
        return source.isBlank()
                ? words.text("report.input.default")
                : words.text("report.input.default.source", source);
    }
}
