package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of the rows of one table: how many came in, which are refused and why, which defaults were used. */
public final class TableLog {
    private final String table;
    private final Problems problems;
    private final List<Part> parts = new ArrayList<>();
    private final BitSet copies = new BitSet();
    private final BitSet refused = new BitSet();
    private final BitSet rows = new BitSet();
    private final Map<String, Integer> rowsById = new HashMap<>();
    private final Map<String, Integer> defaults = new TreeMap<>();
    private final Map<String, Integer> filled = new HashMap<>();
    private final Map<Integer, Map<String, RowPatch.Place>> patched = new HashMap<>();
    private final BitSet renamed = new BitSet();
    private SamePeople people = new SamePeople(Map.of());
    private int lastRow;
    private boolean broken;

    /** Starts the log of a table that is read from this file. */
    public TableLog(String table, String file, Problems problems) {
        this.table = table;
        this.problems = problems;
        parts.add(new Part(file, 0, 0));
    }

    /** One of the files that make up the table; its rows are numbered on from those of the files before. */
    private static final class Part {
        private final String file;
        private final int base;
        private final int source;
        private Map<String, String> headers = Map.of();
        private int blankRows;

        private Part(String file, int base, int source) {
            this.file = file;
            this.base = base;
            this.source = source;
        }
    }

    /**
     * Goes on with a further file or sheet.
     *
     * @param source number of the file among those of the table; sheets of one workbook share it
     */
    public void startPart(String file, int source) {
        if (rows.isEmpty() && headersOf(0).isEmpty()) {
            parts.clear();
            parts.add(new Part(file, 0, source));
        } else {
            parts.add(new Part(file, Math.max(rows.length(), parts.getLast().base) + 1, source));
        }
    }

    /** Says which ids are of one person; before the first row. */
    public void namePeople(SamePeople same) {
        people = same;
    }

    SamePeople people() {
        return people;
    }

    /** Whether rows of the table may go by other ids than their files say. */
    public boolean mayRename(TableSchema schema) {
        return !people.isEmpty() && schema.fields().getFirst().name().equals("person_id");
    }

    /** Remembers that a row goes by another id than its file says. */
    void renamed(int row) {
        renamed.set(row);
    }

    boolean isRenamed(int row) {
        return renamed.get(row);
    }

    /** The row of the table for a line of the file that is being read. */
    int row(int line) {
        return line == 0 ? 0 : line + parts.getLast().base;
    }

    private Part part(int row) {
        int index = parts.size() - 1;
        while (row > 0 && index > 0 && parts.get(index).base >= row) {
            index--;
        }
        return parts.get(index);
    }

    private Map<String, String> headersOf(int row) {
        return part(row).headers;
    }

    /** A row with its file. */
    String fullPlace(int row) {
        var part = part(row);
        return part.file + ":" + (row - part.base);
    }

    boolean isOfSameSource(int row, int other) {
        return part(row).source == part(other).source;
    }

    /** A row as people find it: its line, with the file where that is not the one of the other row. */
    String place(int row, int seenFrom) {
        var part = part(row);
        var line = Integer.toString(row - part.base);
        return part == part(seenFrom) ? line : part.file + ":" + line;
    }

    /** Name of the table. */
    public String table() {
        return table;
    }

    /** Name of the file. */
    public String file() {
        return parts.getLast().file;
    }

    /** What became of the rows of each file that makes up the table. */
    public List<PartCount> counts() {
        var counts = new ArrayList<PartCount>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            int end = i + 1 < parts.size() ? parts.get(i + 1).base : Integer.MAX_VALUE;
            var in = new BitSet();
            var out = new BitSet();
            rows.stream().filter(row -> row > part.base && row <= end).forEach(row -> {
                in.set(row - part.base);
                out.set(row - part.base, isRefused(row));
            });
            counts.add(new PartCount(part.file, in, out, part.blankRows));
        }
        return counts;
    }

    /**
     * Rows of one file.
     *
     * @param file its name
     * @param rows lines on which rows start
     * @param refused those of them that are refused
     * @param blankRows blank rows, which count as none
     */
    public record PartCount(String file, BitSet rows, BitSet refused, int blankRows) {}

    /**
     * Adds a problem; an error refuses its row, and an error of the header or the whole file refuses all rows.
     *
     * @param row the row, 0 for the whole file that is being read
     * @param column canonical name, shown as the file's own header
     */
    public void add(int row, String column, ProblemCode code, String value, String nearest, String... arguments) {
        var patch = patchPlace(row, column);
        if (patch.isPresent()) {
            problems.add(patch.get().file(), patch.get().line(), column, code, value, nearest, arguments);
        } else {
            var part = part(row);
            int line = row == 0 ? 0 : row - part.base;
            problems.add(part.file, line, part.headers.getOrDefault(column, column), code, value, nearest, arguments);
        }
        if (code.severity() == Severity.ERROR) {
            if (row == 0 || !rows.get(row)) {
                broken = true;
            } else {
                refused.set(row);
            }
        }
    }

    /** Adds a problem at a line of the file that is being read. */
    public void addInFile(
            int line, String column, ProblemCode code, String value, String nearest, String... arguments) {
        add(row(line), column, code, value, nearest, arguments);
    }

    /** Where a patch has set a cell, or added its row. */
    private Optional<RowPatch.Place> patchPlace(int row, String column) {
        var ofRow = patched.getOrDefault(row, Map.of());
        return Optional.ofNullable(ofRow.get(column)).or(() -> Optional.ofNullable(ofRow.get("")));
    }

    /** Remembers who has set a cell; with a blank column, who has added the row. */
    void patched(int row, String column, RowPatch.Place place) {
        patched.computeIfAbsent(row, absent -> new HashMap<>()).put(column, place);
    }

    /** Remembers that a patch has made the row after another one. */
    void copied(int row) {
        copies.set(row);
    }

    boolean isCopy(int row) {
        return copies.get(row);
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
        var all = new HashMap<>(parts.getLast().headers);
        columns.forEach(column -> all.putIfAbsent(column, column));
        parts.getLast().headers = Map.copyOf(all);
    }

    /** The header that stands for each canonical column, for problems. */
    void headers(Map<String, String> headerByColumn) {
        parts.getLast().headers = Map.copyOf(headerByColumn);
    }

    boolean hasColumn(String column) {
        return parts.stream().anyMatch(part -> part.headers.containsKey(column));
    }

    void rowCameIn(int row) {
        rows.set(row);
        lastRow = Math.max(lastRow, row);
    }

    /** The number of a row that no file has, after all others. */
    int furtherRow() {
        return Math.max(lastRow, parts.getLast().base) + 1;
    }

    void rowWasBlank() {
        parts.getLast().blankRows++;
    }

    /** The file cannot be read, or not to its end: what it says is not all, so none of it is used. */
    public void cutShort() {
        broken = true;
    }

    /** Whether the header or the file is unusable. */
    public boolean isBroken() {
        return broken;
    }

    /** Refuses a row for a mistake that is reported elsewhere. */
    void refuse(int row) {
        refused.set(row);
    }

    /** Remembers an id and its row; returns the row that had it before, 0 if none had. */
    int claim(String id, int row) {
        var before = rowsById.putIfAbsent(id, row);
        if (before != null && isRenamed(before) && !isRenamed(row)) {
            // The row that has the id of itself stands for the person.
            rowsById.put(id, row);
        }
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

    /** Counts a cell that holds something. */
    void filled(String column) {
        filled.merge(column, 1, Integer::sum);
    }

    /** How many rows hold something in a column. */
    public int filledRows(String column) {
        return filled.getOrDefault(column, 0);
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
}
