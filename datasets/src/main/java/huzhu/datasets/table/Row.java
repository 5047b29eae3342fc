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

    Row(TableSchema schema, TableLog log, int line, String[] texts, @Nullable Object[] values) {
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
        log.add(line, column, code, text(column), nearest, arguments);
    }

    /** Adds a problem with a value inside one of its columns, such as one id of a list. */
    public void problem(String column, ProblemCode code, String value, String nearest, List<String> arguments) {
        log.add(line, column, code, value, nearest, arguments.toArray(String[]::new));
    }

    /** Another row of the table as people find it from this one. */
    public String placeOf(int otherLine) {
        return log.place(otherLine, line);
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
        var id = text(schema.fields().getFirst().name());
        for (int i = 0; i < texts.length; i++) {
            var column = schema.fields().get(i).name();
            if (texts[i].isEmpty() && !other.texts[i].isEmpty()) {
                newTexts[i] = other.texts[i];
                newValues[i] = other.values[i];
                origins.accept(
                        new Origin(id, column, other.texts[i], log.fullPlace(other.line), "", log.fullPlace(line)));
            } else if (!other.texts[i].isEmpty() && !Objects.equals(values[i], other.values[i])) {
                boolean secret = column.equals("id_number");
                var here = secret ? "" : texts[i];
                var there = secret ? "" : other.texts[i];
                other.problem(column, ProblemCode.MERGE_CONFLICT, there, here, List.of(log.fullPlace(line)));
                origins.accept(new Origin(id, column, here, log.fullPlace(line), there, log.fullPlace(other.line)));
            }
        }
        return new Row(schema, log, line, newTexts, newValues);
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
