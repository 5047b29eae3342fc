package huzhu.datasets.output;

import huzhu.datasets.table.CellFormat;
import huzhu.datasets.table.TableSchema;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The sheets of {@code roster.xlsx} that decide anything, turned back into the tables they were made from, so that there
 * is one reader for both. A sheet is known by its headers, not by its name or place; every row keeps its number.
 *
 * <p>Read are only the columns in which a plan is changed and those that name whom and what; what follows from them (the
 * way there, the tour) is not.
 */
final class PlanWorkbook {
    /** Its name in an output folder. */
    static final String FILE = "roster.xlsx";

    /** Columns that are read, and whether a sheet must have them to be that table. */
    private static final Map<String, SequencedMap<String, Boolean>> COLUMNS = Map.of(
            "roster",
            columns("date!", "volunteer_id!", "visit_id!", "elder_id", "service_id", "start!", "end!"),
            "beds",
            columns("stay_id!", "elder_id", "home_id", "room_id!", "bed!", "from", "to"),
            "sessions",
            columns("session_id!", "demand_id", "person_id!", "role!"));

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MOST_COLUMNS = 64;

    /** Rows of a sheet that is no table in which the fingerprint is looked for: the sheet with words has fewer. */
    private static final int WORDS = 100;

    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private Optional<String> fingerprint = Optional.empty();

    private PlanWorkbook() {}

    private static SequencedMap<String, Boolean> columns(String... names) {
        var columns = new LinkedHashMap<String, Boolean>();
        for (var name : names) {
            columns.put(name.replace("!", ""), name.endsWith("!"));
        }
        return columns;
    }

    /**
     * Reads a workbook.
     *
     * @throws IOException if it is none, or cannot be read
     */
    static PlanWorkbook read(Path file) throws IOException {
        var book = new PlanWorkbook();
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                book.take(sheet);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            // The library says by unchecked exceptions of many kinds that a file is damaged.
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return book;
    }

    /** The fingerprint of the plan it was made from, if it still holds one. */
    Optional<String> fingerprint() {
        return fingerprint;
    }

    /** Whether it holds the sheet of this table. */
    boolean holds(String table) {
        return rows.containsKey(table);
    }

    /** Writes the tables into a folder as CSV files of their usual names. */
    void unpack(Path folder) throws IOException {
        for (var table : rows.entrySet()) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(table.getKey() + ".csv")))) {
                var csv = new CsvTable(out, table.getValue().getFirst());
                for (var cells : table.getValue().subList(1, table.getValue().size())) {
                    var row = csv.row();
                    cells.forEach(row::text);
                    row.end();
                }
                csv.flush();
            }
        }
    }

    private void take(Sheet sheet) throws IOException {
        try (var lines = sheet.openStream()) {
            SheetTable table = null;
            for (var line : (Iterable<Row>) lines::iterator) {
                if (line.getRowNum() == 1) {
                    table = SheetTable.of(line).filter(it -> !holds(it.name)).orElse(null);
                    if (table != null) {
                        rows.put(table.name, new ArrayList<>(List.of(table.names)));
                    }
                } else if (table != null) {
                    append(rows.getOrDefault(table.name, List.of()), table, line);
                }
                findFingerprint(line);
                if (table == null && line.getRowNum() >= WORDS) {
                    return;
                }
            }
        }
    }

    /** A row that is left out in the file, as blank ones are, keeps its place. */
    private static void append(List<List<String>> rows, SheetTable table, Row line) {
        while (rows.size() < line.getRowNum() - 1) {
            rows.add(table.names.stream().map(name -> "").toList());
        }
        rows.add(table.cells(line));
    }

    private void findFingerprint(Row line) {
        for (int column = 0; column < Math.min(2, line.getCellCount()); column++) {
            var text = line.getCellText(column);
            if (PlanFingerprint.isOne(text)) {
                fingerprint = Optional.of(text);
            }
        }
    }

    /** Where the columns of a table stand in a sheet; -1 for those that it lacks. */
    private record SheetTable(String name, List<String> names, List<Integer> positions) {

        static Optional<SheetTable> of(Row header) {
            return COLUMNS.keySet().stream()
                    .sorted()
                    .flatMap(name -> of(name, header).stream())
                    .findFirst();
        }

        private static Optional<SheetTable> of(String name, Row header) {
            var schema = TableSchema.output(name);
            var found = new LinkedHashMap<String, Integer>();
            for (int column = 0; column < Math.min(MOST_COLUMNS, header.getCellCount()); column++) {
                int position = column;
                schema.findByHeader(header.getCellText(column))
                        .ifPresent(index ->
                                found.putIfAbsent(schema.fields().get(index).name(), position));
            }
            var columns = COLUMNS.getOrDefault(name, new LinkedHashMap<>());
            boolean whole = columns.entrySet().stream()
                    .allMatch(column -> !column.getValue() || found.containsKey(column.getKey()));
            var names = List.copyOf(columns.keySet());
            return whole
                    ? Optional.of(new SheetTable(
                            name,
                            names,
                            names.stream().map(it -> found.getOrDefault(it, -1)).toList()))
                    : Optional.empty();
        }

        List<String> cells(Row line) {
            var schema = TableSchema.output(name);
            return IntStream.range(0, names.size())
                    .mapToObj(i -> line.getOptionalCell(Math.max(0, positions.get(i)))
                            .filter(cell -> positions.get(i) >= 0)
                            .map(cell -> text(
                                    cell,
                                    schema.fields()
                                            .get(schema.findIndex(names.get(i)).orElseThrow())
                                            .format()))
                            .orElse(""))
                    .toList();
        }
    }

    /** A cell as its table would hold it: spreadsheets keep times as parts of a day and dates as days. */
    private static String text(Cell cell, CellFormat format) {
        boolean number = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (!number) {
            return cell.getText().strip();
        }
        return switch (format) {
            case TIME -> clock(cell.asNumber());
            case DATE -> cell.asDate().toLocalDate().toString();
            default -> cell.asNumber().stripTrailingZeros().toPlainString();
        };
    }

    private static String clock(BigDecimal partOfDay) {
        long minute = Math.round(partOfDay.doubleValue() * MINUTES_OF_DAY);
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
