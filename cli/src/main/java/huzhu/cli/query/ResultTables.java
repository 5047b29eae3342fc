package huzhu.cli.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a folder of results, loaded into a DuckDB in memory: every {@code .parquet} and {@code .csv} of the folder by
 * its name; where there are both of one name, the Parquet file, which knows its types.
 *
 * <p>What is text in a CSV, and what a number: {@link CsvTypes}. Once they are loaded nothing outside can be reached any more: a question reads no other file, writes none and loads no
 * extension. The driver is found by {@link DriverManager}; without one there are no tables.
 */
public final class ResultTables implements AutoCloseable {
    private static final String URL = "jdbc:duckdb:";
    private static final Pattern GLOB = Pattern.compile("[*?\\[]");
    private static final List<String> ENDINGS = List.of(".csv", ".parquet");
    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.FLOAT,
            Types.REAL,
            Types.DOUBLE,
            Types.DECIMAL);

    private final Connection connection;
    private final List<String> names;

    private ResultTables(Connection connection, List<String> names) {
        this.connection = connection;
        this.names = List.copyOf(names);
    }

    /**
     * What came back.
     *
     * @param columns names of the columns
     * @param rows values: numbers, texts, truth values, and null where there is none
     */
    public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {
        public Answer {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column and what it holds.
     *
     * @param name its name
     * @param filled rows with a value
     * @param different different values among them
     * @param figures mean, standard deviation, least, quartiles and most; none unless it holds numbers
     */
    public record Column(String name, long filled, long different, List<Double> figures) {
        public Column {
            figures = List.copyOf(figures);
        }
    }

    /** Whether an engine is there that could hold tables. */
    public static boolean areSupported() {
        return DriverManager.drivers().anyMatch(driver -> {
            try {
                return driver.acceptsURL(URL);
            } catch (SQLException e) {
                return false;
            }
        });
    }

    /**
     * Loads the tables of a folder.
     *
     * @throws IOException if the folder cannot be listed
     * @throws SQLException if a table cannot be read, or there is no engine
     */
    public static ResultTables of(Path folder) throws IOException, SQLException {
        var files = files(folder);
        var connection = DriverManager.getConnection(URL);
        try (var statement = connection.createStatement()) {
            // What does not fit into memory would be written into the folder at hand.
            statement.execute("SET temp_directory = ''");
            for (var file : files.entrySet()) {
                var path = "'" + literal(file.getValue()).replace("'", "''") + "'";
                var select = file.getValue().toString().endsWith(".csv")
                        ? CsvTypes.select(statement, file.getKey(), path)
                        : "SELECT * FROM read_parquet(" + path + ", hive_partitioning = false)";
                statement.execute("CREATE TABLE " + quoted(file.getKey()) + " AS " + select);
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new ResultTables(connection, new ArrayList<>(files.keySet()));
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        for (var ending : ENDINGS) {
            try (var all = Files.list(folder)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
                        .forEach(file -> {
                            var name = String.valueOf(file.getFileName());
                            files.put(name.substring(0, name.length() - ending.length()), file);
                        });
            }
        }
        return files;
    }

    /** The path as DuckDB takes it for this file alone, and for no pattern of files. */
    private static String literal(Path file) {
        return GLOB.matcher(file.toString()).replaceAll("[$0]");
    }

    /** A name as it stands in SQL. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Names of the tables, in order. */
    public List<String> names() {
        return names;
    }

    /**
     * Asks a question.
     *
     * @param sql one statement of DuckDB's SQL
     * @throws SQLException if it is no such statement, or asks for what is not there
     */
    public Answer ask(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return new Answer(List.of(), List.of());
            }
            try (var results = statement.getResultSet()) {
                var columns = results.getMetaData();
                var rows = new ArrayList<List<@Nullable Object>>();
                while (results.next()) {
                    var row = new ArrayList<@Nullable Object>();
                    for (int c = 1; c <= columns.getColumnCount(); c++) {
                        row.add(value(results, c));
                    }
                    rows.add(row);
                }
                return new Answer(labels(results), rows);
            }
        } catch (DateTimeException e) {
            // The driver has no 24:00.
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static List<String> labels(ResultSet results) throws SQLException {
        var labels = new ArrayList<String>();
        for (int c = 1; c <= results.getMetaData().getColumnCount(); c++) {
            labels.add(results.getMetaData().getColumnLabel(c));
        }
        return labels;
    }

    private static @Nullable Object value(ResultSet results, int column) throws SQLException {
        var value = results.getObject(column);
        return value == null || value instanceof Number || value instanceof Boolean ? value : results.getString(column);
    }

    /**
     * How many rows a table has.
     *
     * @throws SQLException if there is no such table
     */
    public long rows(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("SELECT count(*) FROM " + quoted(table))) {
            results.next();
            return results.getLong(1);
        }
    }

    /**
     * What each column of a table holds.
     *
     * @throws SQLException if there is no such table
     */
    public List<Column> summary(String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("SELECT * FROM " + quoted(table) + " LIMIT 0")) {
            var data = none.getMetaData();
            for (int c = 1; c <= data.getColumnCount(); c++) {
                columns.add(column(table, data.getColumnName(c), NUMBERS.contains(data.getColumnType(c))));
            }
        }
        return columns;
    }

    private Column column(String table, String name, boolean isNumber) throws SQLException {
        var one = quoted(name);
        var figures = isNumber
                ? ", avg(%s), stddev_samp(%s), min(%s), quantile_cont(%s, 0.25), quantile_cont(%s, 0.5), quantile_cont(%s, 0.75), max(%s)"
                        .replace("%s", one)
                : "";
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(
                        "SELECT count(%s), count(DISTINCT %s)%s FROM %s".formatted(one, one, figures, quoted(table)))) {
            results.next();
            int count = results.getMetaData().getColumnCount();
            var values = new double[count - 2];
            Arrays.setAll(values, k -> Double.NaN);
            for (int k = 0; k < values.length; k++) {
                double value = results.getDouble(k + 3);
                values[k] = results.wasNull() ? Double.NaN : value;
            }
            return new Column(
                    name,
                    results.getLong(1),
                    results.getLong(2),
                    IntStream.range(0, values.length).mapToObj(k -> values[k]).toList());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
