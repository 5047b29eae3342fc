package huzhu.datasets.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a repeat, each followed by the cells of the record that it belongs to: those columns of the parent that the repeat
 * has not itself.
 *
 * <p>The parent's records are held in memory.
 */
public final class JoinedRecords implements RecordFile {
    private final RecordFile child;
    private final RecordFile parent;
    private final Repeats.Keys keys;
    private Optional<Parents> parents = Optional.empty();

    /** Joins a repeat to the table that it belongs to. */
    JoinedRecords(RecordFile child, RecordFile parent, Repeats.Keys keys) {
        this.child = child;
        this.parent = parent;
        this.keys = keys;
    }

    /** The parent's header, and its records by their keys. */
    private record Parents(List<String> header, Map<String, List<String>> records) {
        private static Parents of(RecordFile file, String key) {
            var header = new ArrayList<String>();
            var records = new HashMap<String, List<String>>();
            file.read(new TableLog("", "", new Problems()), (line, cells) -> {
                if (header.isEmpty() && !isBlank(cells)) {
                    header.addAll(cells);
                } else {
                    var id = cell(cells, Repeats.position(header, key));
                    if (!id.isEmpty()) {
                        records.putIfAbsent(id, List.copyOf(cells));
                    }
                }
                return true;
            });
            return new Parents(header, records);
        }
    }

    @Override
    public Path path() {
        return child.path();
    }

    @Override
    public String sha256() {
        return child.sha256();
    }

    @Override
    public String sheet() {
        return child.sheet();
    }

    @Override
    public void read(TableLog log, RecordTaker taker) {
        var known = parents.orElseGet(() -> Parents.of(parent, keys.own()));
        parents = Optional.of(known);
        var header = new ArrayList<String>();
        var added = new ArrayList<Integer>();
        child.read(log, (line, cells) -> {
            if (isBlank(cells)) {
                return taker.take(line, cells);
            }
            var whole = new ArrayList<>(cells);
            if (header.isEmpty()) {
                header.addAll(cells);
                added.addAll(columns(known.header(), header));
                added.forEach(column -> whole.add(known.header().get(column)));
            } else {
                whole.addAll(Collections.nCopies(Math.max(0, header.size() - cells.size()), ""));
                var id = cell(cells, Repeats.position(header, keys.parent()));
                var record = known.records().get(id);
                if (record == null) {
                    log.addInFile(line, keys.parent(), ProblemCode.PARENT_MISSING, id, "");
                }
                added.forEach(column -> whole.add(record == null ? "" : cell(record, column)));
            }
            return taker.take(line, whole);
        });
    }

    /** The parent's columns that the repeat lacks. */
    private static List<Integer> columns(List<String> parentHeader, List<String> header) {
        var names = new HashSet<String>();
        header.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < parentHeader.size(); i++) {
            if (names.add(parentHeader.get(i).strip().toLowerCase(Locale.ROOT))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> PlainText.trimmed(cell).isEmpty());
    }

    private static String cell(List<String> cells, int position) {
        return position >= 0 && position < cells.size() ? PlainText.trimmed(cells.get(position)) : "";
    }
}
