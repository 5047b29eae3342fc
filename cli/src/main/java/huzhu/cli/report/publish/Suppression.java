package huzhu.cli.report.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Decides which cells of a table are withheld, so that nobody can work out a small one.
 *
 * <p>A cell of 1 to k − 1 people is withheld (primary). As the totals are sums, it could often be worked out from what is left;
 * so more cells are withheld (complementary) until that is impossible. With its totals as a further row and column, every cell
 * stands in one sum by row and one by column: the withheld cells are edges of a graph between rows and columns, and a cell can
 * be worked out exactly if its edge is a bridge, that is, lies on no cycle. Cells are added, the one of fewest people first and
 * never one of nobody, until no edge is a bridge. All withheld cells hold somebody, so each may be larger or smaller by one as
 * far as a reader can tell, also when it is known that no count is below zero.
 *
 * <p>Source: D. Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17 (1988).
 */
final class Suppression {
    private final CrossTable table;
    private final boolean[][] withheld;

    private Suppression(CrossTable table) {
        this.table = table;
        withheld = new boolean[table.height()][table.width()];
    }

    /**
     * The cells to withhold.
     *
     * @param k fewest people of a cell that may be shown
     * @param primary cells that must be withheld for another reason, each {@code {row, column}}
     */
    static boolean[][] of(CrossTable table, int k, List<int[]> primary) {
        var suppression = new Suppression(table);
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                int people = table.cell(row, column).people();
                suppression.withheld[row][column] = people > 0 && people < k;
            }
        }
        primary.forEach(cell -> suppression.withheld[cell[0]][cell[1]] = true);
        suppression.complete();
        return suppression.withheld;
    }

    /** Each round withholds at least one more cell, or withholds the table. */
    private void complete() {
        for (var bridge = bridge(); bridge.length > 0; bridge = bridge()) {
            if (!closeCycle(bridge[0], bridge[1])) {
                for (var row : withheld) {
                    Arrays.fill(row, true);
                }
                return;
            }
        }
    }

    /** A withheld cell that can be worked out: {@code {row, column}}, or nothing. */
    private int[] bridge() {
        for (int row = 0; row < withheld.length; row++) {
            for (int column = 0; column < withheld[row].length; column++) {
                if (withheld[row][column] && isBridge(row, column)) {
                    return new int[] {row, column};
                }
            }
        }
        return new int[0];
    }

    /** Whether the row and the column are joined by no other withheld cells. */
    private boolean isBridge(int row, int column) {
        return !reachableRows(row, row, column).joins(column);
    }

    /** What can be reached over withheld cells. */
    private record Reach(BitSet rows, BitSet columns) {
        boolean joins(int column) {
            return columns.get(column);
        }
    }

    private Reach reachableRows(int start, int withoutRow, int withoutColumn) {
        var rows = new BitSet();
        var columns = new BitSet();
        var open = new ArrayList<Integer>(List.of(start));
        rows.set(start);
        while (!open.isEmpty()) {
            int row = open.removeLast();
            for (int column = 0; column < withheld[row].length; column++) {
                boolean isEdge = withheld[row][column] && !(row == withoutRow && column == withoutColumn);
                if (isEdge && !columns.get(column)) {
                    columns.set(column);
                    for (int next = 0; next < withheld.length; next++) {
                        boolean isWay = withheld[next][column] && !(next == withoutRow && column == withoutColumn);
                        if (isWay && !rows.get(next)) {
                            rows.set(next);
                            open.add(next);
                        }
                    }
                }
            }
        }
        return new Reach(rows, columns);
    }

    /**
     * Withholds the fewest people that put a cell on a cycle: one more cell between the two sides of the bridge, or three that go
     * through another row and column.
     */
    private boolean closeCycle(int row, int column) {
        var near = reachableRows(row, row, column);
        var farRows = reachableFrom(row, column);
        long best = Long.MAX_VALUE;
        int[][] chosen = {};
        for (int one = 0; one < withheld.length; one++) {
            for (int other = 0; other < withheld[one].length; other++) {
                boolean crosses = near.rows().get(one) && farRows.columns().get(other)
                        || farRows.rows().get(one) && near.columns().get(other);
                if (crosses && mayJoin(one, other) && table.cell(one, other).people() < best) {
                    best = table.cell(one, other).people();
                    chosen = new int[][] {{one, other}};
                }
            }
        }
        if (chosen.length == 0) {
            chosen = detour(row, column);
        }
        for (var cell : chosen) {
            withheld[cell[0]][cell[1]] = true;
        }
        return chosen.length > 0;
    }

    /** What is reachable from a column without a cell of it. */
    private Reach reachableFrom(int withoutRow, int column) {
        var rows = new BitSet();
        var columns = new BitSet();
        columns.set(column);
        for (int row = 0; row < withheld.length; row++) {
            if (row != withoutRow && withheld[row][column] && !rows.get(row)) {
                var reach = reachableRows(row, withoutRow, column);
                rows.or(reach.rows());
                columns.or(reach.columns());
            }
        }
        return new Reach(rows, columns);
    }

    private int[][] detour(int row, int column) {
        long best = Long.MAX_VALUE;
        int[][] chosen = {};
        for (int other = 0; other < withheld.length; other++) {
            for (int across = 0; across < withheld[other].length; across++) {
                boolean isRectangle = other != row && across != column;
                if (isRectangle && canHide(row, across) && canHide(other, across) && canHide(other, column)) {
                    long people = cost(row, across) + cost(other, across) + cost(other, column);
                    if (people < best) {
                        best = people;
                        chosen = new int[][] {{row, across}, {other, across}, {other, column}};
                    }
                }
            }
        }
        return chosen;
    }

    private boolean isGrandTotal(int row, int column) {
        return row == table.height() - 1 && column == table.width() - 1;
    }

    private boolean mayJoin(int row, int column) {
        return !withheld[row][column] && canHide(row, column);
    }

    private boolean canHide(int row, int column) {
        return withheld[row][column]
                || !isGrandTotal(row, column) && table.cell(row, column).people() > 0;
    }

    private long cost(int row, int column) {
        return withheld[row][column] ? 0 : table.cell(row, column).people();
    }
}
