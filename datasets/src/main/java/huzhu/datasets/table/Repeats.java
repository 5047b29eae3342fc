package huzhu.datasets.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The repeats of forms: KoboToolbox writes each as a sheet whose {@code _parent_index} is the {@code _index} of a record of another
 * sheet, ODK as a table whose {@code PARENT_KEY} is a {@code KEY} of another.
 */
public final class Repeats {
    private static final String PARENT_NAME = "_parent_table_name";
    private static final List<Keys> KINDS = List.of(new Keys("_parent_index", "_index"), new Keys("PARENT_KEY", "KEY"));
    private static final int FIRST_RECORDS = 30;

    private Repeats() {}

    /**
     * The columns by which records belong to each other.
     *
     * @param parent column of the repeat that names the record it belongs to
     * @param own column by which that record is named
     */
    record Keys(String parent, String own) {}

    /** Position of a header, −1 if it is absent. */
    static int position(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a table that begins with these records is a repeat. */
    public static boolean isRepeat(List<List<String>> start) {
        return !start.isEmpty() && keys(start.getFirst()).isPresent();
    }

    private static Optional<Keys> keys(List<String> header) {
        return KINDS.stream()
                .filter(kind -> position(header, kind.parent()) >= 0)
                .findFirst();
    }

    /**
     * A repeat with the columns of the record that it belongs to, and of the one that that belongs to; other files as they are.
     *
     * @param start its first records
     */
    public static RecordFile joined(RecordFile file, List<List<String>> start) {
        try {
            return isRepeat(start) ? joined(file, start, RecordFile.tables(file.path())) : file;
        } catch (IOException e) {
            // It has been opened a moment ago; if it has gone since, the reading itself will say so.
            return file;
        }
    }

    /**
     * A repeat in a file of its own with the columns of the records in another file; empty if their columns do not link them.
     *
     * @param start first records of the repeat
     */
    public static Optional<RecordFile> joinedTo(RecordFile file, List<List<String>> start, RecordFile parent) {
        return keys(start.isEmpty() ? List.of() : start.getFirst())
                .filter(keys -> position(header(parent), keys.own()) >= 0)
                .map(keys -> new JoinedRecords(file, joined(parent, start(parent)), keys));
    }

    private static RecordFile joined(RecordFile file, List<List<String>> start, List<RecordFile> tables) {
        var keys = keys(start.isEmpty() ? List.of() : start.getFirst());
        if (keys.isEmpty()) {
            return file;
        }
        var others = tables.stream()
                .filter(table -> !table.sheet().equals(file.sheet()))
                .filter(table -> position(header(table), keys.get().own()) >= 0)
                .toList();
        var parent = named(start, others).or(() -> byName(file, others));
        return parent.<RecordFile>map(found -> {
                    var rest = tables.stream()
                            .filter(table -> !table.sheet().equals(file.sheet()))
                            .toList();
                    return new JoinedRecords(file, joined(found, start(found), rest), keys.get());
                })
                .orElse(file);
    }

    /** KoboToolbox names the parent in every record. */
    private static Optional<RecordFile> named(List<List<String>> start, List<RecordFile> others) {
        int position = position(start.getFirst(), PARENT_NAME);
        return start.stream()
                .skip(1)
                .filter(cells -> position >= 0 && position < cells.size())
                .flatMap(cells -> others.stream()
                        .filter(other ->
                                other.sheet().equals(cells.get(position).strip())))
                .findFirst();
    }

    /** ODK calls a repeat by its parent's name and its own; else the parent is a table that is no repeat. */
    private static Optional<RecordFile> byName(RecordFile file, List<RecordFile> others) {
        var name = file.sheet().toLowerCase(Locale.ROOT);
        return others.stream()
                .filter(other -> name.startsWith(other.sheet().toLowerCase(Locale.ROOT) + "-"))
                .max(Comparator.comparingInt(other -> other.sheet().length()))
                .or(() -> others.stream()
                        .filter(other -> keys(header(other)).isEmpty())
                        .findFirst());
    }

    private static List<String> header(RecordFile file) {
        var start = start(file);
        return start.isEmpty() ? List.of() : start.getFirst();
    }

    /** The first records that are not blank. */
    static List<List<String>> start(RecordFile file) {
        var records = new ArrayList<List<String>>();
        file.read(new TableLog("", "", new Problems()), (line, cells) -> {
            if (!cells.stream().allMatch(String::isBlank)) {
                records.add(List.copyOf(cells));
            }
            return records.size() < FIRST_RECORDS;
        });
        return records;
    }
}
