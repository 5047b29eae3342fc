package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row, in memory that does not grow with the file but for its ids. */
public final class TableReader implements Layout.Next {
    /** Most rows of one file; the largest county has some hundred thousand, and ids are held in memory. */
    static final int MOST_ROWS = 500_000;

    private final TableSchema schema;
    private final TableSource source;
    private final Layout layout;
    private final TableLog log;
    private final TablePatches patches;
    private final Consumer<Row> taker;
    private final Map<Integer, Map<String, String>> valuesByField = new HashMap<>();
    private Optional<HeaderMap> header = Optional.empty();
    private String[] above = new String[0];
    private int rowsIn;

    private TableReader(
            TableSchema schema,
            TableSource source,
            Layout layout,
            TableLog log,
            TablePatches patches,
            Consumer<Row> taker) {
        this.schema = schema;
        this.source = source;
        this.layout = layout;
        this.log = log;
        this.patches = patches;
        this.taker = taker;
    }

    /**
     * Hands over every row that is not blank, refused ones included so that their further mistakes are found too.
     *
     * <p>Nothing is handed over if the header lacks a required column; the rows are counted all the same.
     */
    public static void read(
            RecordFile file, TableSchema schema, TableSource source, TableLog log, Consumer<Row> taker) {
        read(file, schema, source, Layout.PLAIN, log, taker);
    }

    /** The same for a file of another layout. */
    public static void read(
            RecordFile file, TableSchema schema, TableSource source, Layout layout, TableLog log, Consumer<Row> taker) {
        read(file, schema, source, layout, log, new TablePatches(schema, List.of()), taker);
    }

    /** The same with patches laid over the rows; those that they add are left to {@link #addRows}. */
    public static void read(
            RecordFile file,
            TableSchema schema,
            TableSource source,
            Layout layout,
            TableLog log,
            TablePatches patches,
            Consumer<Row> taker) {
        var reader = new TableReader(schema, source, layout, log, patches, taker);
        var stage = layout.start(new HeaderKnowledge(schema, source), reader, log);
        file.read(log, (line, cells) -> {
            if (cells.stream().allMatch(cell -> PlainText.trimmed(cell).isEmpty())) {
                stage.blank();
            } else {
                stage.take(line, cells);
            }
            return reader.rowsIn <= MOST_ROWS;
        });
        stage.end();
        if (reader.rowsIn > MOST_ROWS) {
            log.addInFile(0, "", ProblemCode.TOO_MANY_ROWS, "", "", Integer.toString(MOST_ROWS));
        }
        reader.end();
    }

    @Override
    public void blank() {
        log.rowWasBlank();
    }

    @Override
    public void used(String words) {
        log.usedDefault(words);
    }

    @Override
    public void header(int line, List<Column> columns) {
        header = Optional.of(HeaderMap.of(schema, source, log, columns, log.row(line)));
        log.columnsPatched(patches.columns());
        findValueMaps();
    }

    @Override
    public void row(int line, List<String> cells) {
        int row = log.row(line);
        rowsIn++;
        log.rowCameIn(row);
        if (!log.isBroken() && header.isPresent()) {
            takeRow(header.get(), row, cells);
        }
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
            texts[i] = translated(i, line, known(i, text(map.cells(i), cells)));
        }
        above = texts.clone();
        if (patches.apply(0, log, line, texts)) {
            namePeople(line, texts);
            taker.accept(row(line, texts));
        }
    }

    /** Hands over the rows that patches add, after all files of the table, and complains of patches that met no row. */
    public static void addRows(
            TableSchema schema, TableSource source, TableLog log, TablePatches patches, Consumer<Row> taker) {
        if (log.isBroken()) {
            return;
        }
        var reader = new TableReader(schema, source, Layout.PLAIN, log, patches, taker);
        for (int index : patches.additions()) {
            int row = log.furtherRow();
            log.rowCameIn(row);
            var texts = patches.added(index, log, row);
            if (patches.apply(index + 1, log, row, texts)) {
                reader.namePeople(row, texts);
                taker.accept(reader.row(row, texts));
            }
        }
        for (var copy = patches.nextCopy(); copy.isPresent(); copy = patches.nextCopy()) {
            int row = log.furtherRow();
            log.rowCameIn(row);
            int index = copy.get().index();
            var texts = copy.get().texts().toArray(new String[0]);
            log.patched(row, "", patches.patches().get(index).place());
            log.copied(row);
            if (patches.apply(index + 1, log, row, texts)) {
                taker.accept(reader.row(row, texts));
            }
        }
        if (log.rowsIn() == 0 && !patches.patches().isEmpty()) {
            reader.sayEmpty();
        }
        patches.complain(log);
    }

    /** Puts the kept id of each person in place of the others that are confirmed to be theirs. */
    private void namePeople(int line, String[] texts) {
        for (int i = 0; i < texts.length && !log.people().isEmpty(); i++) {
            var field = schema.fields().get(i);
            var named = log.people().named(field, texts[i]);
            if (field.constraints().unique() && !named.equals(texts[i])) {
                log.renamed(line);
            }
            texts[i] = named;
        }
    }

    private Row row(int line, String[] texts) {
        var values = new @Nullable Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = value(i, line, texts[i]).orElse(null);
            if (!texts[i].isEmpty()) {
                log.filled(schema.fields().get(i).name());
            }
        }
        return new Row(schema, log, line, texts, values);
    }

    /** The text without codes for "not known"; what means the same as above is taken from there. */
    private String known(int index, String text) {
        if (source.options().missing().contains(text)) {
            return "";
        }
        if (index >= above.length || above[index].isEmpty()) {
            return text;
        }
        var field = schema.fields().get(index);
        boolean ditto = layout.isLenient() && Lenient.isDitto(text, field);
        if (ditto || text.isEmpty() && source.options().fillDown().contains(field.name())) {
            log.usedDefault(field.name() + ": the same as in the row above");
            return above[index];
        }
        return text;
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
        return switch (parse(field, text)) {
            case Parsed.Good good -> {
                warnOfLostCharacters(field, line, text);
                yield claimed(field, line, text) ? Optional.of(good.value()) : Optional.empty();
            }
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

    private void warnOfLostCharacters(Field field, int line, String text) {
        boolean free = field.format() == CellFormat.TEXT || field.format() == CellFormat.ID;
        if (free && LostCharacters.isSpoilt(text)) {
            var nearest = LostCharacters.repaired(text).orElse("");
            log.add(line, field.name(), ProblemCode.CHARACTERS_LOST, text, nearest);
        }
    }

    private Parsed parse(Field field, String text) {
        if (layout.splitsAtSpaces() && field.format() == CellFormat.LIST) {
            return field.parse(text.strip().replaceAll("\\s+", ";"));
        }
        var parsed = field.parse(text);
        if (!(parsed instanceof Parsed.Bad) || !layout.isLenient()) {
            return parsed;
        }
        return Lenient.withoutUnit(text, field)
                .map(number -> {
                    log.usedDefault(field.name() + ": unit taken off");
                    return field.parse(number);
                })
                .orElse(parsed);
    }

    private Optional<Object> fallback(Field field, String fallback) {
        log.usedDefault(field.name() + ": " + fallback);
        return field.parse(fallback) instanceof Parsed.Good good ? Optional.of(good.value()) : Optional.empty();
    }

    private boolean claimed(Field field, int line, String text) {
        int before = field.constraints().unique() ? log.claim(text, line) : 0;
        if (before > 0 && (!log.isOfSameSource(before, line) || log.isRenamed(before) || log.isRenamed(line))) {
            // The files are merged by this id, or somebody has confirmed that the rows are of one person.
            return true;
        }
        if (before > 0) {
            log.add(line, field.name(), ProblemCode.ID_DUPLICATE, text, "", log.place(before, line));
        }
        return before == 0;
    }

    private void end() {
        if (header.isEmpty() && !log.isBroken()) {
            log.add(0, "", ProblemCode.FILE_EMPTY, "", "");
        } else if (rowsIn == 0 && patches.patches().isEmpty() && !log.isBroken()) {
            sayEmpty();
        }
    }

    private void sayEmpty() {
        log.add(0, "", schema.rowsRequired() ? ProblemCode.NO_ROWS : ProblemCode.TABLE_EMPTY, "", "");
    }
}
