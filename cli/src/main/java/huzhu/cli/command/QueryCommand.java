package huzhu.cli.command;

import huzhu.cli.query.ResultTables;
import huzhu.cli.report.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu query}: questions in SQL to the tables of a folder of results, or a summary of them. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {
    /** Digits that a summary shows; a question is answered with all. */
    private static final MathContext DIGITS = new MathContext(6);

    private static final List<String> FIGURES = List.of("mean", "sd", "least", "quarter", "half", "three", "most");

    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SQL", descriptionKey = "SQL")
    private Optional<String> sql = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    QueryCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (!ResultTables.areSupported()) {
            throw conversation.usageError("query.engine");
        }
        if (!Files.isDirectory(folder)) {
            throw conversation.refusal("query.missing", folder);
        }
        try (var tables = ResultTables.of(folder)) {
            if (tables.names().isEmpty()) {
                throw conversation.refusal("query.missing", folder);
            }
            if (sql.isPresent()) {
                answer(tables, sql.get());
            } else {
                summary(tables);
            }
        } catch (SQLException e) {
            throw conversation.refusal("query.unreadable", folder, firstLine(e));
        }
        return Exit.DONE.code();
    }

    private void answer(ResultTables tables, String question) {
        ResultTables.Answer answer;
        try {
            answer = tables.ask(question);
        } catch (SQLException e) {
            throw conversation.refusal("query.failed", firstLine(e), String.join(", ", tables.names()));
        }
        if (json) {
            var names = distinct(answer.columns());
            conversation.print(JsonText.of(
                    answer.rows().stream().map(row -> byName(names, row)).toList()));
            return;
        }
        var table = new TextTable().row(answer.columns().toArray(String[]::new));
        answer.rows()
                .forEach(row -> table.row(
                        row.stream().map(value -> Objects.toString(value, "")).toArray(String[]::new)));
        table.lines().forEach(conversation::print);
        conversation.say("query.rows", answer.rows().size());
    }

    /** The names of columns, each once: of two called {@code a} the second is {@code a_2}, so that no value hides another. */
    private static List<String> distinct(List<String> columns) {
        var names = new LinkedHashSet<String>();
        for (var column : columns) {
            var name = column;
            for (int k = 2; !names.add(name); k++) {
                name = column + "_" + k;
            }
        }
        return List.copyOf(names);
    }

    private static Map<String, @Nullable Object> byName(List<String> columns, List<@Nullable Object> row) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (int c = 0; c < columns.size(); c++) {
            tree.put(columns.get(c), row.get(c));
        }
        return tree;
    }

    private void summary(ResultTables tables) throws SQLException {
        var tree = new LinkedHashMap<String, Object>();
        for (var name : tables.names()) {
            var columns = tables.summary(name);
            long rows = tables.rows(name);
            if (json) {
                tree.put(name, tree(rows, columns));
            } else {
                conversation.print(conversation.words().text("query.table", name, rows));
                lines(columns).forEach(conversation::print);
                conversation.print("");
            }
        }
        if (json) {
            conversation.print(JsonText.of(tree));
        }
    }

    private List<String> lines(List<ResultTables.Column> columns) {
        var words = conversation.words();
        var head = new ArrayList<>(
                List.of(words.text("query.column"), words.text("query.filled"), words.text("query.different")));
        FIGURES.forEach(figure -> head.add(words.text("query." + figure)));
        var table = new TextTable().row(head.toArray(String[]::new));
        for (var column : columns) {
            var row = new ArrayList<>(
                    List.of(column.name(), Long.toString(column.filled()), Long.toString(column.different())));
            column.figures().forEach(figure -> row.add(figure.isNaN() ? "" : rounded(figure)));
            table.row(row.toArray(String[]::new));
        }
        return table.lines();
    }

    private static String rounded(double figure) {
        return Double.isInfinite(figure)
                ? Double.toString(figure)
                : new BigDecimal(figure).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> tree(long rows, List<ResultTables.Column> columns) {
        var all = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("filled", column.filled());
            one.put("different", column.different());
            for (int k = 0; k < column.figures().size(); k++) {
                double figure = column.figures().get(k);
                one.put(FIGURES.get(k), Double.isFinite(figure) ? figure : null);
            }
            all.put(column.name(), one);
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rows", rows);
        tree.put("columns", all);
        return tree;
    }

    private static String firstLine(SQLException e) {
        return Objects.toString(e.getMessage(), e.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
