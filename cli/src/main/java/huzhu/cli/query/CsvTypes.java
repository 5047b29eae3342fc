package huzhu.cli.query;

import huzhu.datasets.table.CellFormat;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.TableSchema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which type a column of a CSV has in a question. Ids are text whatever they look like: a column called {@code id} or {@code
 * …_id}, and what the schema of a table of that name says is text. Any other column is of whole numbers, numbers, days or truth
 * values if every cell of it is written as one, from the first row to the last; digits after a leading zero are not. All else is
 * text, hours of the day too, as {@code 24:00} is one in tables.
 */
final class CsvTypes {
    private static final String LAYOUT =
            "header = true, delim = ',', quote = '\"', escape = '\"', comment = '', skip = 0, "
                    + "all_varchar = true, hive_partitioning = false";
    private static final Set<CellFormat> PLAIN =
            Set.of(CellFormat.INTEGER, CellFormat.NUMBER, CellFormat.DATE, CellFormat.FLAG);

    /** What a column can be besides text, the narrower before the wider. */
    private enum Type {
        BIGINT("-?(0|[1-9][0-9]*)"),
        DOUBLE("-?(0|[1-9][0-9]{0,14})([.][0-9]+)?([eE][-+]?[0-9]+)?"),
        DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        BOOLEAN("true|false");

        private final String form;

        Type(String form) {
            this.form = form;
        }

        /** Whether all cells are of the type; null if none is filled. */
        String test(String column) {
            return "bool_and(regexp_full_match(%s, '%s') AND TRY_CAST(%s AS %s) IS NOT NULL) FILTER (%s IS NOT NULL)"
                    .formatted(column, form, column, name(), column);
        }
    }

    private CsvTypes() {}

    /**
     * The rows of a file with its columns as what they are.
     *
     * @param table its name
     * @param path the file as SQL names it
     * @throws SQLException if it cannot be read
     */
    static String select(Statement statement, String table, String path) throws SQLException {
        var source = " FROM read_csv(" + path + ", " + LAYOUT + ")";
        var texts = texts(table);
        var types = new LinkedHashMap<String, Optional<Type>>();
        try (var header = statement.executeQuery("DESCRIBE SELECT *" + source)) {
            while (header.next()) {
                types.put(header.getString("column_name"), Optional.empty());
            }
        }
        var open = types.keySet().stream()
                .filter(name -> !name.equals("id") && !name.endsWith("_id") && !texts.contains(name))
                .toList();
        if (!open.isEmpty()) {
            var tests = open.stream()
                    .flatMap(name -> Stream.of(Type.values()).map(type -> type.test(ResultTables.quoted(name))))
                    .collect(Collectors.joining(", "));
            try (var found = statement.executeQuery("SELECT " + tests + source)) {
                found.next();
                int column = 1;
                for (var name : open) {
                    Optional<Type> narrowest = Optional.empty();
                    for (var type : Type.values()) {
                        if (found.getBoolean(column++) && narrowest.isEmpty()) {
                            narrowest = Optional.of(type);
                        }
                    }
                    types.put(name, narrowest);
                }
            }
        }
        return types.entrySet().stream()
                .map(column -> cell(ResultTables.quoted(column.getKey()), column.getValue()))
                .collect(Collectors.joining(", ", "SELECT ", source));
    }

    private static String cell(String column, Optional<Type> type) {
        return type.map(known -> "CAST(%s AS %s) AS %s".formatted(column, known, column))
                .orElse(column);
    }

    private static Set<String> texts(String table) {
        return Stream.concat(TableSchema.find(table).stream(), TableSchema.findOutput(table).stream())
                .flatMap(schema -> schema.fields().stream())
                .filter(field -> !PLAIN.contains(field.format()))
                .map(Field::name)
                .collect(Collectors.toSet());
    }
}
