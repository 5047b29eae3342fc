package huzhu.datasets.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rows of one table: how many came in, which are refused and why, which defaults were used. */
public final class TableLog {
    private final String table;
    private final String file;
    private final Problems problems;
    private final BitSet refused = new BitSet();
    private final BitSet rows = new BitSet();
    private final Map<String, Integer> rowsById = new HashMap<>();
    private final Map<String, Integer> defaults = new TreeMap<>();
    private Map<String, String> headers = Map.of();
    private int blankRows;
    private boolean broken;

    /** Starts the log of a table that is read from this file. */
    public TableLog(String table, String file, Problems problems) {
        this.table = table;
        this.file = file;
        this.problems = problems;
    }

    /** Name of the table. */
    public String table() {
        return table;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /**
     * Adds a problem; an error refuses its row, and an error of the header or the whole file refuses all rows.
     *
     * @param row line of the row, 0 for the whole file
     * @param column canonical name, shown as the file's own header
     */
    public void add(int row, String column, ProblemCode code, String value, String nearest, String... arguments) {
        problems.add(file, row, headers.getOrDefault(column, column), code, value, nearest, arguments);
        if (code.severity() == Severity.ERROR) {
            if (row == 0 || !rows.get(row)) {
                broken = true;
            } else {
                refused.set(row);
            }
        }
    }

    /** The header that stands for each canonical column, for problems. */
    void headers(Map<String, String> headerByColumn) {
        headers = Map.copyOf(headerByColumn);
    }

    boolean hasColumn(String column) {
        return headers.containsKey(column);
    }

    void rowCameIn(int row) {
        rows.set(row);
    }

    void rowWasBlank() {
        blankRows++;
    }

    /** The file cannot be read, or not to its end: what it says is not all, so none of it is used. */
    public void cutShort() {
        broken = true;
    }

    /** Whether the header or the file is unusable. */
    public boolean isBroken() {
        return broken;
    }

    /** Remembers an id and its row; returns the row that had it before, 0 if none had. */
    int claim(String id, int row) {
        var before = rowsById.putIfAbsent(id, row);
        return before == null ? 0 : before;
    }

    /** Ids of the table with their rows, refused ones included. */
    public Map<String, Integer> rowsById() {
        return rowsById;
    }

    /** Whether the row of this id exists and is refused. */
    public boolean isRefusedId(String id) {
        var row = rowsById.get(id);
        return row != null && isRefused(row);
    }

    /** Whether a row is refused. */
    public boolean isRefused(int row) {
        return broken || refused.get(row);
    }

    /** Counts the use of a default, described in words that follow the table's name. */
    public void usedDefault(String words) {
        defaults.merge(words, 1, Integer::sum);
    }

    /** Defaults in words with the number of rows. */
    public Map<String, Integer> defaults() {
        return defaults;
    }

    /** Rows below the header that are not blank. */
    public int rowsIn() {
        return rows.cardinality();
    }

    /** Rows refused. */
    public int rowsRefused() {
        return broken ? rowsIn() : refused.cardinality();
    }

    /** Blank rows, which count as none. */
    public int blankRows() {
        return blankRows;
    }

    /** Lines of the rows that came in. */
    public BitSet rows() {
        return (BitSet) rows.clone();
    }
}
