package huzhu.datasets.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Integer, Map<String, RowPatch.Place>> patched = new HashMap<>();
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
        var place = place(row, column);
        if (place.isPresent()) {
            problems.add(place.get().file(), place.get().line(), column, code, value, nearest, arguments);
        } else {
            problems.add(file, row, headers.getOrDefault(column, column), code, value, nearest, arguments);
        }
        if (code.severity() == Severity.ERROR) {
            if (row == 0 || !rows.get(row)) {
                broken = true;
            } else {
                refused.set(row);
            }
        }
    }

    /** Where a patch has set a cell, or added its row. */
    private Optional<RowPatch.Place> place(int row, String column) {
        var ofRow = patched.getOrDefault(row, Map.of());
        return Optional.ofNullable(ofRow.get(column)).or(() -> Optional.ofNullable(ofRow.get("")));
    }

    /** Remembers who has set a cell; with a blank column, who has added the row. */
    void patched(int row, String column, RowPatch.Place place) {
        patched.computeIfAbsent(row, absent -> new HashMap<>()).put(column, place);
    }

    /** A problem of a patch as a whole, which refuses no row. */
    void complainOf(RowPatch.Place place, ProblemCode code, String value, String nearest, String... arguments) {
        problems.add(place.file(), place.line(), "", code, value, nearest, arguments);
    }

    /** A patch takes the row out: it counts as never come in. */
    void rowRemoved(int row) {
        rows.clear(row);
        refused.clear(row);
    }

    /** Columns that a patch fills count as there. */
    void columnsPatched(List<String> columns) {
        var all = new HashMap<>(headers);
        columns.forEach(column -> all.putIfAbsent(column, column));
        headers = Map.copyOf(all);
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
