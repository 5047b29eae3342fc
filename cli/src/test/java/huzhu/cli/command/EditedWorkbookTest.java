package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A workbook edited and saved by another program is the plan that it says: what the audit finds in it is what it finds when
 * the same change is made in the tables.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EditedWorkbookTest {
    private static final String BOOK = "roster.xlsx";
    private static final Pattern VIOLATION =
            Pattern.compile("\"rule\" : \"(\\w+)\",\\s*\"arguments\" : (\\[[^\\]]*\\])");
    private static final Map<String, String> TITLES = Map.of(
            "date",
            "Date",
            "volunteer_id",
            "Volunteer id",
            "visit_id",
            "Visit id",
            "start",
            "Start",
            "end",
            "End",
            "room_id",
            "Room id",
            "bed",
            "Bed",
            "stay_id",
            "Stay id",
            "person_id",
            "Person id",
            "session_id",
            "Session id");

    private Path folder;
    private Path project;
    private Path plan;

    /**
     * One edit.
     *
     * @param rule the rule it breaks
     * @param table the table, by its file
     * @param row which row
     * @param change changes cells, by canonical column
     */
    private record Edit(String rule, String table, int row, Consumer<Map<String, String>> change) {
        @Override
        public String toString() {
            return rule + " in " + table + " row " + row;
        }
    }

    @BeforeAll
    void plansAWeek(@TempDir Path shared) {
        folder = shared;
        project = folder.resolve("county");
        plan = folder.resolve("week");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 8);
        var run = huzhu("roster", project, "--out", plan, "--effort", 300);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static Edit visit(String rule, int row, String... cells) {
        return new Edit(rule, "roster", row, map -> put(map, cells));
    }

    private static void put(Map<String, String> map, String... cells) {
        for (int i = 0; i < cells.length; i += 2) {
            assertThat(map.put(cells[i], cells[i + 1])).as(cells[i]).isNotNull();
        }
    }

    static Stream<Edit> edits() {
        return Stream.of(
                visit("availabilityWindow", 1, "start", "00:10", "end", "00:40"),
                visit("availabilityWindow", 5, "start", "23:00", "end", "23:30"),
                visit("availabilityWindow", 9, "start", "04:00", "end", "04:20"),
                visit("visitLength", 2, "end", "23:59"),
                visit("visitLength", 7, "start", "00:01"),
                visit("visitLength", 11, "end", "23:45"),
                visit("knownReferences", 3, "visit_id", "NOBODY:NOTHING#1"),
                visit("knownReferences", 8, "visit_id", "E99999:MEAL#1"),
                visit("knownReferences", 12, "volunteer_id", "NOBODY"),
                visit("knownReferences", 4, "date", "2031-01-01"),
                new Edit("knownReferences", "beds", 1, map -> put(map, "room_id", "NOWHERE")),
                new Edit("knownReferences", "beds", 2, map -> put(map, "stay_id", "NOSTAY")),
                new Edit("bedExists", "beds", 1, map -> put(map, "bed", "99")),
                new Edit("bedExists", "beds", 3, map -> put(map, "bed", "50")),
                new Edit("stayWhole", "beds", 2, map -> put(map, "to", "2026-12-31")),
                new Edit("stayWhole", "beds", 1, map -> put(map, "from", "2026-11-01")),
                visit("visitLength", 6, "end", "22:22"),
                visit("availabilityWindow", 10, "start", "03:00", "end", "03:30"),
                visit("knownReferences", 13, "visit_id", "X#9"),
                visit("visitLength", 14, "start", "00:02"));
    }

    @Test
    void twentyEditsArePlanted() {
        assertThat(edits()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditOfTheWorkbookIsThatEditOfThePlan(Edit edit) throws IOException {
        var book = Files.createDirectories(folder.resolve("book-" + edit)).resolve(BOOK);
        var tables = Files.createDirectories(folder.resolve("tables-" + edit));
        var key = editTable(edit, tables);
        editBook(plan.resolve(BOOK), book, edit, key);
        var ofBook = violations(book);
        assertThat(ofBook).isEqualTo(violations(tables));
        assertThat(ofBook).anyMatch(line -> line.startsWith(edit.rule() + " "));
    }

    @Test
    void anEditedWorkbookCountsWhereTheTablesBesideItAreAsWritten() throws IOException {
        var both = Files.createDirectories(folder.resolve("both"));
        copyTables(both);
        var edit = edits().findFirst().orElseThrow();
        editBook(
                plan.resolve(BOOK),
                both.resolve(BOOK),
                edit,
                key("roster", lines(plan, "roster").get(edit.row())));
        var audit = huzhu("audit", project, "--plan", both);
        assertThat(audit.code()).isEqualTo(Exit.FOUND.code());
        assertThat(audit.err()).contains("roster.xlsx: its sheets count");
        assertThat(audit.out()).contains("availabilityWindow");
        editTable(edits().skip(3).findFirst().orElseThrow(), both);
        var twice = huzhu("audit", project, "--plan", both);
        assertThat(twice.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(twice.err()).contains("EDITED_TWICE");
    }

    @Test
    void anUntouchedWorkbookIsThePlanAndATableEditedBesideItCounts() throws IOException {
        assertThat(violations(plan.resolve(BOOK))).isEmpty();
        var saved = folder.resolve("saved.xlsx");
        editBook(plan.resolve(BOOK), saved, new Edit("", "roster", 1, map -> {}), "none");
        assertThat(violations(saved)).isEmpty();
        var both = Files.createDirectories(folder.resolve("table-edited"));
        copyTables(both);
        Files.copy(plan.resolve(BOOK), both.resolve(BOOK));
        editTable(edits().skip(3).findFirst().orElseThrow(), both);
        assertThat(huzhu("audit", project, "--plan", both).out()).contains("visitLength");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("text.xlsx"), "no workbook");
        var audit = huzhu("audit", project, "--plan", file);
        assertThat(audit.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(audit.err()).contains("roster.xlsx").doesNotContain("\tat ");
    }

    private List<String> violations(Path place) {
        var audit = huzhu("audit", project, "--plan", place, "--json");
        assertThat(audit.code()).as(audit.err()).isIn(Exit.DONE.code(), Exit.FOUND.code());
        return VIOLATION
                .matcher(audit.out())
                .results()
                .map(found ->
                        found.group(1) + " " + found.group(2).replaceAll("[\\w.]+\\.(csv|xlsx)(/\\w+)?:\\d+", "row"))
                .toList();
    }

    private void copyTables(Path to) throws IOException {
        for (var name : List.of("roster.csv", "beds.csv", "sessions.csv")) {
            Files.copy(plan.resolve(name), to.resolve(name));
        }
    }

    private static List<String> lines(Path folder, String table) throws IOException {
        return Files.readAllLines(folder.resolve(table + ".csv"));
    }

    private static String key(String table, String line) {
        var cells = line.split(",", -1);
        return table.equals("roster") ? cells[4] + cells[1] : cells[0];
    }

    /** Makes the edit in the table, where cells that only follow from others are left blank; returns the row's key. */
    private String editTable(Edit edit, Path to) throws IOException {
        if (Files.notExists(to.resolve("roster.csv"))) {
            copyTables(to);
        }
        var lines = new ArrayList<>(lines(to, edit.table()));
        var header = lines.getFirst().split(",", -1);
        var key = key(edit.table(), lines.get(edit.row()));
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            var map = new LinkedHashMap<String, String>();
            for (int c = 0; c < header.length; c++) {
                map.put(header[c], header[c].matches("tour|stop|travel_.*|window_.*") ? "" : cells[c]);
            }
            if (i == edit.row()) {
                edit.change().accept(map);
            }
            lines.set(i, String.join(",", map.values()));
        }
        Files.write(to.resolve(edit.table() + ".csv"), lines);
        return key;
    }

    /** Reads a workbook and writes another with the edit made, as a spreadsheet program would, without any style. */
    private static void editBook(Path from, Path to, Edit edit, String key) throws IOException {
        try (var source = new ReadableWorkbook(from.toFile());
                var out = Files.newOutputStream(to)) {
            var target = new Workbook(out, "Other", null);
            for (var sheet : source.getSheets().toList()) {
                var copy = target.newWorksheet(sheet.getName());
                var rows = sheet.read();
                var header = rows.getFirst().stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList();
                for (var row : rows) {
                    var cells = new ArrayList<Object>();
                    for (int c = 0; c < row.getCellCount(); c++) {
                        var cell = row.getCell(c);
                        cells.add(
                                cell == null
                                        ? ""
                                        : cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText());
                    }
                    if (isRow(edit, header, cells, key)) {
                        edit.change().accept(new Cells(header, cells));
                    }
                    for (int c = 0; c < cells.size(); c++) {
                        write(copy, row.getRowNum() - 1, c, cells.get(c));
                    }
                }
            }
            target.finish();
        }
    }

    private static boolean isRow(Edit edit, List<String> header, List<Object> cells, String key) {
        var columns = edit.table().equals("roster") ? List.of("Visit id", "Volunteer id") : List.of("Stay id");
        if (!header.containsAll(columns)) {
            return false;
        }
        var found = new StringBuilder();
        columns.forEach(column -> found.append(cells.get(header.indexOf(column))));
        return found.toString().equals(key);
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case BigDecimal number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** Cells of a sheet by canonical column, written as a person would type them: as text. */
    private static final class Cells extends AbstractMap<String, String> {
        private final List<String> header;
        private final List<Object> cells;

        Cells(List<String> header, List<Object> cells) {
            this.header = header;
            this.cells = cells;
        }

        @Override
        public String put(String column, String value) {
            var title = TITLES.getOrDefault(column, column.equals("from") ? "From" : column.equals("to") ? "To" : "");
            int at = header.indexOf(title);
            return at < 0 ? null : cells.set(at, value).toString();
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new UnsupportedOperationException("only put is needed");
        }
    }
}
