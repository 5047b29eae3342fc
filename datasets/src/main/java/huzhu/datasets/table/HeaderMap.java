package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which cells of a record make up which column of the schema. */
final class HeaderMap {
    private final TableSchema schema;
    private final TableSource source;
    private final TableLog log;
    private final List<Column> columns;
    private final List<String> headers;
    private final int line;
    private final List<List<Integer>> cellsByField = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();

    private HeaderMap(TableSchema schema, TableSource source, TableLog log, List<Column> columns, int line) {
        this.schema = schema;
        this.source = source;
        this.log = log;
        this.columns = columns;
        this.headers = columns.stream()
                .map(column -> PlainText.trimmed(column.header()))
                .toList();
        this.line = line;
        schema.fields().forEach(field -> cellsByField.add(List.of()));
    }

    /** Reads the header line; what is wrong with it is logged. */
    static HeaderMap of(TableSchema schema, TableSource source, TableLog log, List<Column> columns, int line) {
        var map = new HeaderMap(schema, source, log, columns, line);
        map.followMapping();
        map.followNames();
        map.followAliases();
        log.headers(map.names());
        map.findUnknown();
        map.findMissing();
        return map;
    }

    /** Positions of the cells that make up the field at this index, empty if the file does not have it. */
    List<Integer> cells(int field) {
        return cellsByField.get(field);
    }

    int width() {
        return headers.size();
    }

    private void followMapping() {
        source.columns().forEach((column, header) -> {
            var field = schema.findIndex(column);
            if (field.isEmpty()) {
                return;
            }
            var cells = position(header).map(List::of).orElseGet(() -> positions(header));
            if (cells.isEmpty()) {
                var nearest = Nearest.find(header, headers).orElse("");
                log.add(line, column, ProblemCode.MAPPING_HEADER_MISSING, header, nearest, column);
            }
            cellsByField.set(field.get(), cells);
            used.addAll(cells);
        });
    }

    private Optional<Integer> position(String header) {
        var wanted = PlainText.trimmed(header);
        int exact = headers.indexOf(wanted);
        for (int i = 0; exact < 0 && i < headers.size(); i++) {
            exact = PlainText.folded(headers.get(i)).equals(PlainText.folded(wanted)) ? i : exact;
        }
        for (int i = 0; exact < 0 && i < headers.size(); i++) {
            exact = hasAlias(columns.get(i), wanted) ? i : exact;
        }
        return exact < 0 ? Optional.empty() : Optional.of(exact);
    }

    private static boolean hasAlias(Column column, String wanted) {
        return column.aliases().stream()
                .anyMatch(alias -> PlainText.folded(alias).equals(PlainText.folded(wanted)));
    }

    private List<Integer> positions(String joined) {
        var cells = new ArrayList<Integer>();
        for (var part : joined.split("\\+")) {
            var cell = position(part);
            if (cell.isEmpty()) {
                return List.of();
            }
            cells.add(cell.get());
        }
        return cells;
    }

    private void followNames() {
        for (int i = 0; i < headers.size(); i++) {
            var field = schema.findByHeader(headers.get(i));
            if (field.isEmpty()
                    || headers.get(i).isEmpty()
                    || source.columns()
                            .containsKey(schema.fields().get(field.get()).name())) {
                continue;
            }
            var before = cellsByField.get(field.get());
            if (before.isEmpty()) {
                cellsByField.set(field.get(), List.of(i));
            } else {
                var name = schema.fields().get(field.get()).name();
                log.add(line, headers.get(i), ProblemCode.HEADER_DUPLICATE, headers.get(before.getFirst()), name, name);
            }
            used.add(i);
        }
    }

    /** A column whose header says nothing may be known by another name, if no column has taken that field. */
    private void followAliases() {
        int longest = columns.stream()
                .mapToInt(column -> column.aliases().size())
                .max()
                .orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (int i = 0; i < columns.size(); i++) {
                if (!used.contains(i) && rank < columns.get(i).aliases().size()) {
                    followAlias(i, schema.findByHeader(columns.get(i).aliases().get(rank)));
                }
            }
        }
        for (int i = 0; i < headers.size(); i++) {
            if (!used.contains(i)) {
                followAlias(i, schema.findByDecoratedHeader(headers.get(i)));
            }
        }
    }

    private void followAlias(int cell, Optional<Integer> field) {
        if (field.isPresent()
                && cellsByField.get(field.get()).isEmpty()
                && !source.columns()
                        .containsKey(schema.fields().get(field.get()).name())) {
            cellsByField.set(field.get(), List.of(cell));
            used.add(cell);
        }
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (int i = 0; i < cellsByField.size(); i++) {
            var cells = cellsByField.get(i);
            if (!cells.isEmpty()) {
                names.put(
                        schema.fields().get(i).name(),
                        String.join("+", cells.stream().map(headers::get).toList()));
            }
        }
        return names;
    }

    private void findUnknown() {
        var ignored =
                new HashSet<>(source.ignore().stream().map(PlainText::folded).toList());
        for (int i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            if (columns.get(i).machinery()) {
                continue;
            }
            if (header.isEmpty()) {
                if (i < headers.size() - 1 || headers.size() == 1) {
                    log.add(line, "", ProblemCode.HEADER_BLANK, "", "", Integer.toString(i + 1));
                }
            } else if (!used.contains(i) && !ignored.contains("*") && !ignored.contains(PlainText.folded(header))) {
                log.add(line, header, ProblemCode.COLUMN_UNKNOWN, header, nearestColumn(header));
            }
        }
    }

    private String nearestColumn(String header) {
        return Nearest.find(header, schema.knownHeaders())
                .flatMap(schema::findByHeader)
                .map(field -> schema.fields().get(field).name())
                .orElse("");
    }

    private void findMissing() {
        var unused = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i++) {
            if (!used.contains(i)) {
                unused.add(headers.get(i));
            }
        }
        for (int i = 0; i < cellsByField.size(); i++) {
            var field = schema.fields().get(i);
            boolean mapped = source.columns().containsKey(field.name());
            if (field.columnRequired() && cellsByField.get(i).isEmpty() && !mapped) {
                var nearest = Nearest.find(field.name(), unused)
                        .or(() -> Nearest.find(field.title().words().zh(), unused))
                        .or(() -> Nearest.find(field.title().words().en(), unused));
                log.add(
                        line,
                        field.name(),
                        ProblemCode.COLUMN_MISSING,
                        "",
                        nearest.orElse(""),
                        field.title().words().en(),
                        field.title().words().zh());
            }
        }
    }
}
