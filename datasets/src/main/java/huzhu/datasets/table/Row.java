package huzhu.datasets.table;

import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One row with its cells read by the schema: a value is empty where its cell is blank and has no default. */
public final class Row {
    private final TableSchema schema;
    private final TableLog log;
    private final int line;
    private final String[] texts;
    private final @Nullable Object[] values;
    /** Where each cell comes from; without entries, all from this row. */
    private final int[] lines;

    Row(TableSchema schema, TableLog log, int line, String[] texts, @Nullable Object[] values) {
        this(schema, log, line, texts, values, new int[0]);
    }

    private Row(TableSchema schema, TableLog log, int line, String[] texts, @Nullable Object[] values, int[] lines) {
        this.lines = lines;
        this.schema = schema;
        this.log = log;
        this.line = line;
        this.texts = texts;
        this.values = values;
    }

    /** Line on which it starts, the header being line 1. */
    public int line() {
        return line;
    }

    /** Whether an error refuses it. */
    public boolean isRefused() {
        return log.isRefused(line);
    }

    /** Adds a problem with the value of one of its columns. */
    public void problem(String column, ProblemCode code, String nearest, String... arguments) {
        add(column, code, text(column), nearest, arguments);
    }

    /** A mistake in a cell that another row has given stands where that cell is, and refuses both. */
    private void add(String column, ProblemCode code, String value, String nearest, String... arguments) {
        int at = schema.findIndex(column).map(this::lineOf).orElse(line);
        log.add(at, column, code, value, nearest, arguments);
        if (at != line && code.severity() == Severity.ERROR) {
            log.refuse(line);
        }
    }

    private int lineOf(int index) {
        return lines.length == 0 ? line : lines[index];
    }

    /** Adds a problem with a value inside one of its columns, such as one id of a list. */
    public void problem(String column, ProblemCode code, String value, String nearest, List<String> arguments) {
        add(column, code, value, nearest, arguments.toArray(String[]::new));
    }

    /** Another row of the table as people find it from this one. */
    public String placeOf(int otherLine) {
        return log.place(otherLine, line);
    }

    /** File and line of the row. */
    public String place() {
        return log.fullPlace(line);
    }

    /** Whether the row has its id from a decision that it is of the person of that id. */
    public boolean isRenamed() {
        return log.isRenamed(line);
    }

    /** Whether a patch has made it after another row, as something further. */
    public boolean isCopy() {
        return log.isCopy(line);
    }

    /** Whether another row of the table comes from the same file. */
    public boolean isOfSameFile(int otherLine) {
        return log.isOfSameSource(line, otherLine);
    }

    /**
     * Where a value of a merged row came from.
     *
     * @param id id of the row
     * @param column canonical column
     * @param value the value that counts
     * @param place file and line of it
     * @param otherValue what the other file says, blank if nothing
     * @param otherPlace file and line of that
     */
    public record Origin(String id, String column, String value, String place, String otherValue, String otherPlace) {}

    /**
     * This row with its blank cells filled from another row of the same id; cells that differ are warned of.
     *
     * @param origins told of every value that comes from the other row or is not what it says
     */
    public Row filledFrom(Row other, Consumer<Origin> origins) {
        var newTexts = texts.clone();
        var newValues = values.clone();
        var newLines = new int[texts.length];
        var id = text(schema.fields().getFirst().name());
        for (int i = 0; i < texts.length; i++) {
            var column = schema.fields().get(i).name();
            newLines[i] = lineOf(i);
            if (texts[i].isEmpty() && !other.texts[i].isEmpty()) {
                newTexts[i] = other.texts[i];
                newValues[i] = other.values[i];
                newLines[i] = other.lineOf(i);
                var value = column.equals("id_number") ? "" : other.texts[i];
                origins.accept(new Origin(id, column, value, log.fullPlace(other.lineOf(i)), "", log.fullPlace(line)));
            } else if (!other.texts[i].isEmpty() && !Objects.equals(values[i], other.values[i])) {
                boolean secret = column.equals("id_number");
                var here = secret ? "" : texts[i];
                var there = secret ? "" : other.texts[i];
                var place = log.fullPlace(lineOf(i));
                other.problem(column, ProblemCode.MERGE_CONFLICT, there, here, List.of(place));
                origins.accept(new Origin(id, column, here, place, there, log.fullPlace(other.lineOf(i))));
            }
        }
        return new Row(schema, log, line, newTexts, newValues, newLines);
    }

    /** Counts the use of a default for this row. */
    public void usedDefault(String words) {
        log.usedDefault(words);
    }

    /** The text of a cell after the mapping of values, blank if it is blank or absent. */
    public String text(String column) {
        return texts[index(column)];
    }

    /** Whether the file has this column, be its cells blank or not. */
    public boolean hasColumn(String column) {
        return log.hasColumn(column);
    }

    /** Whether a cell holds a valid value, its own or by default. */
    public boolean has(String column) {
        return values[index(column)] != null;
    }

    /** A word: text, id or canonical choice. */
    public Optional<String> word(String column) {
        return value(column, String.class);
    }

    /** A word of a column that the schema requires or gives a default; blank only in a refused row. */
    public String requireWord(String column) {
        return word(column).orElse("");
    }

    /** A whole number. */
    public OptionalInt integer(String column) {
        return value(column, Integer.class).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** A number. */
    public OptionalDouble number(String column) {
        return value(column, Double.class).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Yes or no. */
    public Optional<Boolean> flag(String column) {
        return value(column, Boolean.class);
    }

    /** A date. */
    public Optional<LocalDate> date(String column) {
        return value(column, LocalDate.class);
    }

    /** A minute of the day, 0 to 1440. */
    public OptionalInt minute(String column) {
        return integer(column);
    }

    /** Windows of the day in order, empty if blank. */
    public List<TimeWindow> windows(String column) {
        return list(column, TimeWindow.class);
    }

    /** Words of a list, each once, empty if blank. */
    public List<String> words(String column) {
        return list(column, String.class);
    }

    /** Days of the week, empty if blank. */
    public Set<DayOfWeek> days(String column) {
        var value = values[index(column)];
        var days = new HashSet<DayOfWeek>();
        if (value instanceof Set<?> set) {
            set.forEach(day -> days.add((DayOfWeek) day));
        }
        return Set.copyOf(days);
    }

    private <T> List<T> list(String column, Class<T> type) {
        return values[index(column)] instanceof List<?> list
                ? list.stream().map(type::cast).toList()
                : List.of();
    }

    private <T> Optional<T> value(String column, Class<T> type) {
        var value = values[index(column)];
        return value == null ? Optional.empty() : Optional.of(type.cast(value));
    }

    private int index(String column) {
        return schema.findIndex(column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "table " + schema.name() + " has no column " + column + ".\nMaybe its schema lacks it."));
    }
}
