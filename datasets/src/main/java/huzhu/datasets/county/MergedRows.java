package huzhu.datasets.county;

import huzhu.datasets.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One table from several files: rows of one id are one person or thing. The file named first counts, later ones fill what it
 * leaves blank, and every value that differs is a conflict to be looked at. So are rows that somebody has confirmed to be of one
 * person; there the row that has the kept id of itself counts first.
 */
final class MergedRows implements Consumer<Row> {
    private final String key;
    private final Consumer<Row> taker;
    private final Map<String, Row> rowsById = new LinkedHashMap<>();
    private final List<Row> others = new ArrayList<>();
    private final List<Row.Origin> origins = new ArrayList<>();

    /** Merges by the column {@code key} and hands the rows on at the end. */
    MergedRows(String key, Consumer<Row> taker) {
        this.key = key;
        this.taker = taker;
    }

    @Override
    public void accept(Row row) {
        var id = row.word(key).orElse("");
        var before = rowsById.get(id);
        if (id.isEmpty() || row.isRefused() || before != null && isDouble(before, row)) {
            others.add(row);
        } else if (before == null) {
            rowsById.put(id, row);
        } else if (before.isRenamed() && !row.isRenamed()) {
            rowsById.put(id, row.filledFrom(before, origins::add));
        } else {
            rowsById.put(id, before.filledFrom(row, origins::add));
        }
    }

    /** Rows of one id in one file are a mistake, unless somebody has confirmed that they are of one person. */
    private static boolean isDouble(Row before, Row row) {
        return before.isOfSameFile(row.line()) && !before.isRenamed() && !row.isRenamed();
    }

    /** Hands on all rows in the order in which their ids came up. */
    void finish() {
        rowsById.values().forEach(taker);
        others.forEach(taker);
    }

    /** Where values came from that not the first file gave, or that the files do not agree on. */
    List<Row.Origin> origins() {
        return List.copyOf(origins);
    }
}
