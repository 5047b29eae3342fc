package huzhu.datasets.output;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TableLog;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The plan that a workbook's sheets say, as it was found.
 *
 * @param plan the plan, with a note that the workbook counts
 * @param madeFrom fingerprint of the plan the workbook was made from, if it still holds one
 * @param found fingerprint of the plan it says, empty if it cannot be read
 */
record WorkbookReading(PlanReading plan, Optional<String> madeFrom, Optional<String> found) {

    /** Reads a workbook; what is wrong with it is in the result. */
    static WorkbookReading read(Path file, PlanningProblem problem) {
        var problems = new Problems();
        try {
            var workbook = PlanWorkbook.read(file);
            if (!workbook.holds("roster")) {
                problems.add(
                        PlanWorkbook.FILE, 1, "visit_id", ProblemCode.COLUMN_MISSING, "", "", "visit_id", "visit_id");
                return unreadable(problems.all());
            }
            var reading = new Unpacked(problem, workbook, problems).read();
            return new WorkbookReading(
                    reading,
                    workbook.fingerprint(),
                    reading.plan().map(plan -> PlanFingerprint.of(problem.county(), plan)));
        } catch (IOException e) {
            problems.add(PlanWorkbook.FILE, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return unreadable(problems.all());
        }
    }

    private static WorkbookReading unreadable(List<Problem> problems) {
        var nothing = new PlanReading(Optional.empty(), List.of(), problems, List.of(), List.of());
        return new WorkbookReading(nothing, Optional.empty(), Optional.empty());
    }

    /** Whether its rows were changed since it was made; one that cannot be read any more was. */
    boolean isEdited() {
        return found.isEmpty() || !found.equals(madeFrom);
    }

    /** Whether it was made from the plan of this fingerprint. */
    boolean isMadeFrom(String fingerprint) {
        return madeFrom.filter(fingerprint::equals).isPresent();
    }

    /** The tables of a workbook, in a folder of their own for as long as they are read. */
    private record Unpacked(PlanningProblem problem, PlanWorkbook workbook, Problems problems) {
        PlanReading read() throws IOException {
            var folder = Files.createTempDirectory("huzhu-workbook");
            try {
                workbook.unpack(folder);
                return read(folder);
            } finally {
                for (var name : List.of("roster", "beds", "sessions")) {
                    Files.deleteIfExists(folder.resolve(name + ".csv"));
                }
                Files.delete(folder);
            }
        }

        private PlanReading read(Path folder) {
            var findings = new Findings();
            var tables = new ArrayList<TableLog>();
            var notes = new ArrayList<>(List.of(Reason.of("note.workbookCounts", PlanWorkbook.FILE)));
            Stream.of("beds", "sessions")
                    .filter(name -> !workbook.holds(name))
                    .forEach(name -> notes.add(Reason.of("note.fileMissing", shownAs(name))));
            var plan = new Plan(
                    part(folder, "roster", tables, table -> new RosterReading(problem, table, findings).tours()),
                    part(folder, "beds", tables, table -> new BedsReading(problem, table, findings).beds()),
                    part(
                            folder,
                            "sessions",
                            tables,
                            table -> new SessionsReading(problem, table, findings).sessions()));
            boolean broken = tables.stream().anyMatch(TableLog::isBroken);
            return new PlanReading(
                    broken ? Optional.empty() : Optional.of(PlanOrder.sorted(plan)),
                    findings.all(),
                    PlanFolder.readable(problems.all()),
                    notes,
                    tables);
        }

        private static String shownAs(String table) {
            return PlanWorkbook.FILE + "/" + table;
        }

        private <T> List<T> part(
                Path folder, String name, List<TableLog> tables, Function<FolderTable, List<T>> reading) {
            if (!workbook.holds(name)) {
                return List.of();
            }
            var table = new FolderTable(folder, name, problems, shownAs(name));
            var lines = reading.apply(table);
            tables.addAll(table.logs());
            return lines;
        }
    }
}
