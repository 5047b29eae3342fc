package huzhu.cli.report.publish;

import java.util.List;

/**
 * Counts of people by two properties, with the totals of rows, of columns and of all as a last row and column.
 *
 * @param name name of the table
 * @param rows names of the rows, without the total
 * @param columns names of the columns, without the total
 * @param cells a list for each row, the total row last; in it a cell for each column, the total last
 */
record CrossTable(String name, List<String> rows, List<String> columns, List<List<Cell>> cells) {
    CrossTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * People of one cell and what they need.
     *
     * @param people how many
     * @param neededMinutes what they need
     * @param metMinutes what they get of it
     */
    record Cell(int people, long neededMinutes, long metMinutes) {
        static final Cell NOBODY = new Cell(0, 0, 0);

        Cell plus(Cell other) {
            return new Cell(people + other.people, neededMinutes + other.neededMinutes, metMinutes + other.metMinutes);
        }
    }

    /** A cell by its row and column, the totals being the last of each. */
    Cell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** Number of rows, the total row included. */
    int height() {
        return rows.size() + 1;
    }

    /** Number of columns, the total column included. */
    int width() {
        return columns.size() + 1;
    }
}
