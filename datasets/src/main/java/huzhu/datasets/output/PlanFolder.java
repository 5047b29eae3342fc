package huzhu.datasets.output;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TableLog;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.shortage.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A plan read back from a folder, as its tables say: own, or edited by hand or in a spreadsheet.
 *
 * <p>The CSV files are the truth. Where one is missing, {@code plan.json} stands in; where that is missing too, a roster
 * is an error, and beds and sessions are taken as none. Ids that lead nowhere stay in the plan for the audit to name.
 * {@code unmet.csv}, {@code shortfall.json} and {@code timebank.csv} are held to the plan where they are there.
 *
 * <p>Where the sheets of {@code roster.xlsx} were changed by hand and the tables beside it were not, the sheets count; where
 * both were, nobody can say which is meant. Rounds to sessions stand in no sheet that is read, so those of the table count.
 */
public final class PlanFolder {
    private final Path folder;
    private final PlanningProblem problem;
    private final Problems problems = new Problems();
    private final Findings findings = new Findings();
    private final List<Reason> notes = new ArrayList<>();
    private final List<TableLog> tables = new ArrayList<>();

    private PlanFolder(Path folder, PlanningProblem problem) {
        this.folder = folder;
        this.problem = problem;
    }

    /**
     * Reads a folder, or a workbook alone; what cannot be read or does not fit together is in the result, never thrown.
     */
    public static PlanReading read(Path place, PlanningProblem problem) {
        if (Files.isRegularFile(place)) {
            return WorkbookReading.read(place, problem).plan();
        }
        return readBoth(place, problem).meant();
    }

    /**
     * A plan as it was written, and as it is meant.
     *
     * @param written what the tables of a folder say
     * @param meant what counts: the same, or the workbook beside them where it was edited
     */
    public record Both(PlanReading written, PlanReading meant) {}

    /** Reads a folder both ways, at the same time. */
    public static Both readBoth(Path folder, PlanningProblem problem) {
        var workbook = folder.resolve(PlanWorkbook.FILE);
        if (!Files.isRegularFile(workbook)) {
            var tables = readTables(folder, problem);
            return new Both(tables, tables);
        }
        var sheets = CompletableFuture.supplyAsync(() -> WorkbookReading.read(workbook, problem));
        var tables = readTables(folder, problem);
        return new Both(tables, chosen(tables, sheets.join(), problem));
    }

    /** Reads the tables of a folder alone, whatever was made of the workbook beside them. */
    public static PlanReading readTables(Path folder, PlanningProblem problem) {
        return new PlanFolder(folder, problem).read();
    }

    private static PlanReading chosen(PlanReading tables, WorkbookReading workbook, PlanningProblem problem) {
        var sheets = workbook.plan().with(tables.plan().map(Plan::rounds).orElse(List.of()));
        if (!workbook.isEdited() || tables.plan().isPresent() && tables.plan().equals(sheets.plan())) {
            return tables;
        }
        boolean tablesAreAsWritten = tables.plan()
                .map(plan -> PlanFingerprint.of(problem.county(), plan))
                .filter(workbook::isMadeFrom)
                .isPresent();
        if (tablesAreAsWritten) {
            return sheets;
        }
        var problems = new Problems();
        problems.add(PlanWorkbook.FILE, 0, "", ProblemCode.EDITED_TWICE, "", "");
        return new PlanReading(Optional.empty(), List.of(), problems.all(), List.of(), List.of());
    }

    private PlanReading read() {
        var json = content(PlanJson.FILE).flatMap(this::planJson);
        var plan = json.isPresent() || table("roster").exists() ? plan(json) : noPlan();
        plan.ifPresent(found -> {
            json.filter(other -> !other.equals(found))
                    .ifPresent(other -> notes.add(Reason.of("note.planJsonDiffers", PlanJson.FILE)));
            checkReports(new PlanView(problem, found));
        });
        return new PlanReading(plan, findings.all(), readable(problems.all()), notes, tables);
    }

    /** A list without rows is an answer, not a mistake. */
    static List<Problem> readable(List<Problem> all) {
        return all.stream()
                .filter(one -> !one.code().equals(ProblemCode.TABLE_EMPTY.name()))
                .toList();
    }

    private FolderTable table(String name) {
        return new FolderTable(folder, name, problems);
    }

    private Optional<Plan> noPlan() {
        if (problems.size() == 0) {
            problems.add("roster.csv", 0, "", ProblemCode.FILE_MISSING, "", "");
        }
        return Optional.empty();
    }

    private Optional<Plan> plan(Optional<Plan> json) {
        var plan = new Plan(
                part("roster", json.map(Plan::tours), table -> new RosterReading(problem, table, findings).tours()),
                part("beds", json.map(Plan::beds), table -> new BedsReading(problem, table, findings).beds()),
                part(
                        "sessions",
                        json.map(Plan::sessions),
                        table -> new SessionsReading(problem, table, findings).sessions()),
                rounds(json));
        boolean broken = tables.stream().anyMatch(TableLog::isBroken);
        return broken ? Optional.empty() : Optional.of(PlanOrder.sorted(plan));
    }

    private <T> List<T> part(String name, Optional<List<T>> json, Function<FolderTable, List<T>> reading) {
        var table = table(name);
        if (table.exists()) {
            var lines = reading.apply(table);
            tables.addAll(table.logs());
            return lines;
        }
        notes.add(Reason.of(json.isPresent() ? "note.takenFromPlanJson" : "note.fileMissing", table.file()));
        return json.orElse(List.of());
    }

    /** Nobody need be driven, so that a missing table is told only where {@code plan.json} stands in for it. */
    private List<Round> rounds(Optional<Plan> json) {
        boolean isThere = table(TransportTable.NAME).exists();
        return isThere || json.filter(plan -> !plan.rounds().isEmpty()).isPresent()
                ? part(
                        TransportTable.NAME,
                        json.map(Plan::rounds),
                        table -> new TransportReading(problem, table, findings).rounds())
                : List.of();
    }

    /** A damaged copy does no harm where the roster itself is there. */
    private Optional<Plan> planJson(byte[] content) {
        try {
            return Optional.of(PlanOrder.sorted(PlanJsonReading.read(content)));
        } catch (PlanJsonReading.Broken broken) {
            if (table("roster").exists()) {
                notes.add(Reason.of("note.planJsonUnreadable", PlanJson.FILE, broken.words()));
            } else {
                problems.add(PlanJson.FILE, 0, "", ProblemCode.FILE_UNREADABLE, "", "", broken.words());
            }
            return Optional.empty();
        }
    }

    private Optional<byte[]> content(String file) {
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(file, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void checkReports(PlanView plan) {
        var unmet = table("unmet");
        if (unmet.exists()) {
            new ReportedUnmet(plan, unmet, findings).check();
            tables.addAll(unmet.logs());
        }
        var timeBank = table("timebank");
        if (timeBank.exists()) {
            ReportedTimeBank.check(plan, timeBank, findings);
            tables.addAll(timeBank.logs());
        }
        var introductions = table(IntroductionsTable.NAME);
        if (introductions.exists()) {
            ReportedIntroductions.check(plan, introductions, findings);
            tables.addAll(introductions.logs());
        }
        content(ShortfallJson.FILE).ifPresent(content -> ReportedTotals.check(plan, content, findings));
    }
}
