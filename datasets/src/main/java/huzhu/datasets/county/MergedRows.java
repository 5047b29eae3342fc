package huzhu.datasets.county;

import huzhu.datasets.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One table from several files: rows of one id are one person or thing. The file named first counts, later ones fill what it
 * leaves blank, and every value that differs is a conflict to be looked at.
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
        if (id.isEmpty() || row.isRefused() || before != null && before.isOfSameFile(row.line())) {
            others.add(row);
        } else if (before == null) {
            rowsById.put(id, row);
        } else {
            rowsById.put(id, before.filledFrom(row, origins::add));
        }
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
