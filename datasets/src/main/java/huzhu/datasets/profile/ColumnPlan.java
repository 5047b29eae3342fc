package huzhu.datasets.profile;

import huzhu.datasets.table.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The columns that a layout hands on, each with the way its cells are made of a record's. */
final class ColumnPlan {
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<List<String>, String>> makers = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    /** Adds a column whose cells are those at one position. */
    void copy(int position, Column column) {
        make(column, cells -> cell(cells, position));
        taken.add(position);
    }

    /** Adds a column whose cells are made of several. */
    void make(Column column, Function<List<String>, String> maker) {
        columns.add(column);
        makers.add(maker);
    }

    /** Says that a position of the record is used. */
    void take(int position) {
        taken.add(position);
    }

    boolean isTaken(int position) {
        return taken.contains(position);
    }

    List<Column> columns() {
        return columns;
    }

    /** The cells of a record in the plan's columns. */
    List<String> cells(List<String> record) {
        return makers.stream().map(maker -> maker.apply(record)).toList();
    }

    static String cell(List<String> cells, int position) {
        return position < cells.size() ? cells.get(position).strip() : "";
    }
}
