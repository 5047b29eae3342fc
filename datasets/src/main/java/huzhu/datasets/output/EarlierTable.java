package huzhu.datasets.output;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table that an earlier week hands on.
 *
 * @param name what problems and hashes call it
 * @param records its records; none if the folder has no such table
 * @param problems what cannot be read
 * @param sha256 hash of the table, empty where there is none
 */
public record EarlierTable<T>(String name, List<T> records, List<Problem> problems, Optional<String> sha256) {
    public EarlierTable {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** A table that there is not. */
    static <T> EarlierTable<T> none(String file) {
        return new EarlierTable<>("previous/" + file, List.of(), List.of(), Optional.empty());
    }

    /** Reads a table of an earlier output folder by its schema, which bears its name. */
    static <T> EarlierTable<T> read(Path folder, String schema, String file, Function<Row, T> record) {
        var none = EarlierTable.<T>none(file);
        var problems = new Problems();
        var table = new FolderTable(folder, schema, problems, none.name());
        var records = new ArrayList<T>();
        if (table.exists()) {
            table.read(row -> records.add(record.apply(row)));
        }
        return new EarlierTable<>(none.name(), records, PlanFolder.readable(problems.all()), table.sha256());
    }
}
