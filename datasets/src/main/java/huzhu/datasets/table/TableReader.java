package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row, in memory that does not grow with the file but for its ids. */
public final class TableReader {
    private final TableSchema schema;
    private final TableSource source;
    private final TableLog log;
    private final TablePatches patches;
    private final Consumer<Row> taker;
    private final Map<Integer, Map<String, String>> valuesByField = new HashMap<>();
    private Optional<HeaderMap> header = Optional.empty();
    private int lastLine;

    private TableReader(
            TableSchema schema, TableSource source, TableLog log, TablePatches patches, Consumer<Row> taker) {
        this.schema = schema;
        this.source = source;
        this.log = log;
        this.patches = patches;
        this.taker = taker;
    }

    /**
     * Hands over every row that is not blank, refused ones included so that their further mistakes are found too.
     *
     * <p>Nothing is handed over if the header lacks a required column; the rows are counted all the same.
     */
    public static void read(TextFile file, TableSchema schema, TableSource source, TableLog log, Consumer<Row> taker) {
        read(file, schema, source, log, new TablePatches(schema, List.of()), taker);
    }

    /** The same with patches laid over the rows; rows that they add are handed over last. */
    public static void read(
            TextFile file,
            TableSchema schema,
            TableSource source,
            TableLog log,
            TablePatches patches,
            Consumer<Row> taker) {
        var reader = new TableReader(schema, source, log, patches, taker);
        CsvRecords.read(file, log, reader::take);
        if (!log.isBroken() && reader.header.isPresent()) {
            reader.addRows();
            patches.complain(log);
        }
        reader.end();
    }

    private void addRows() {
        for (int index : patches.additions()) {
            lastLine++;
            log.rowCameIn(lastLine);
            var texts = patches.added(index, log, lastLine);
            if (patches.apply(index + 1, log, lastLine, texts)) {
                taker.accept(row(lastLine, texts));
            }
        }
    }

    private boolean take(int line, List<String> cells) {
        lastLine = line + (int) cells.stream().mapToLong(TableReader::breaks).sum();
        if (cells.stream().allMatch(cell -> PlainText.trimmed(cell).isEmpty())) {
            if (header.isPresent()) {
                log.rowWasBlank();
            }
        } else if (header.isEmpty()) {
            var map = HeaderMap.of(schema, source, log, cells, line);
            header = Optional.of(map);
            log.columnsPatched(patches.columns());
            findValueMaps();
        } else {
            log.rowCameIn(line);
            if (!log.isBroken()) {
                takeRow(header.get(), line, cells);
            }
        }
        return true;
    }

    private void findValueMaps() {
        source.values().forEach((column, values) -> {
            schema.findIndex(column)
                    .or(() -> schema.findByHeader(column))
                    .ifPresent(field -> valuesByField.put(field, values));
        });
    }

    private void takeRow(HeaderMap map, int line, List<String> cells) {
        if (cells.size() < map.width()) {
            log.add(
                    line,
                    "",
                    ProblemCode.ROW_TOO_SHORT,
                    "",
                    "",
                    Integer.toString(cells.size()),
                    Integer.toString(map.width()));
        }
        for (int i = map.width(); i < cells.size(); i++) {
            if (!PlainText.trimmed(cells.get(i)).isEmpty()) {
                log.add(
                        line,
                        "",
                        ProblemCode.ROW_TOO_LONG,
                        cells.get(i),
                        "",
                        Integer.toString(cells.size()),
                        Integer.toString(map.width()));
                break;
            }
        }
        var texts = new String[schema.fields().size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = translated(i, line, text(map.cells(i), cells));
        }
        if (patches.apply(0, log, line, texts)) {
            taker.accept(row(line, texts));
        }
    }

    private static long breaks(String cell) {
        return cell.chars().filter(c -> c == '\n').count();
    }

    private Row row(int line, String[] texts) {
        var values = new @Nullable Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = value(i, line, texts[i]).orElse(null);
        }
        return new Row(schema, log, line, texts, values);
    }

    private static String text(List<Integer> positions, List<String> cells) {
        if (positions.size() == 1) {
            int position = positions.getFirst();
            return cell(position, cells);
        }
        var parts = new ArrayList<String>();
        for (int position : positions) {
            var part = cell(position, cells);
            if (part.isEmpty()) {
                return "";
            }
            parts.add(part);
        }
        return String.join("-", parts);
    }

    /** A cell as it was before a program, this one included, made it harmless for spreadsheets. */
    private static String cell(int position, List<String> cells) {
        return position < cells.size() ? SafeCell.restored(PlainText.trimmed(cells.get(position))) : "";
    }

    /** The canonical value for a value in the file, as the project's mapping says. */
    private String translated(int field, int line, String text) {
        var values = valuesByField.getOrDefault(field, Map.of());
        if (values.isEmpty() || text.isEmpty()) {
            return text;
        }
        var mapped = values.get(text);
        if (mapped != null) {
            return mapped;
        }
        var format = schema.fields().get(field).format();
        boolean numeric = format == CellFormat.INTEGER || format == CellFormat.NUMBER || format == CellFormat.FLAG;
        // With 2 mapped to 1, an unmapped 1 may be the file's own code or the canonical one: never guess.
        if (numeric && values.containsValue(text)) {
            var name = schema.fields().get(field).name();
            log.add(line, name, ProblemCode.VALUE_UNMAPPED, text, "", name);
            return "";
        }
        return text;
    }

    private Optional<Object> value(int index, int line, String text) {
        var field = schema.fields().get(index);
        if (text.isEmpty()) {
            if (field.required()) {
                log.add(line, field.name(), ProblemCode.VALUE_MISSING, "", "");
            }
            return field.fallback().flatMap(fallback -> fallback(field, fallback));
        }
        return switch (field.parse(text)) {
            case Parsed.Good good -> claimed(field, line, text) ? Optional.of(good.value()) : Optional.empty();
            case Parsed.Bad bad -> {
                log.add(
                        line,
                        field.name(),
                        bad.code(),
                        text,
                        bad.nearest(),
                        bad.arguments().toArray(String[]::new));
                yield Optional.empty();
            }
        };
    }

    private Optional<Object> fallback(Field field, String fallback) {
        log.usedDefault(field.name() + ": " + fallback);
        return field.parse(fallback) instanceof Parsed.Good good ? Optional.of(good.value()) : Optional.empty();
    }

    private boolean claimed(Field field, int line, String text) {
        int before = field.constraints().unique() ? log.claim(text, line) : 0;
        if (before > 0) {
            log.add(line, field.name(), ProblemCode.ID_DUPLICATE, text, "", Integer.toString(before));
        }
        return before == 0;
    }

    private void end() {
        if (header.isEmpty() && !log.isBroken()) {
            log.add(0, "", ProblemCode.FILE_EMPTY, "", "");
        } else if (log.rowsIn() == 0 && !log.isBroken()) {
            log.add(0, "", schema.rowsRequired() ? ProblemCode.NO_ROWS : ProblemCode.TABLE_EMPTY, "", "");
        }
    }
}
