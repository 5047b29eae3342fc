package huzhu.datasets.table;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that holds a table, and how its headers and values translate.
 *
 * @param path where the file lies
 * @param file its name in problems
 * @param columns canonical column to header in the file; several headers joined with {@code +} make one value
 * @param values column to a map from value in the file to canonical value; a blank one means not known
 * @param ignore headers that need no warning; {@code *} for all that are not known
 * @param options how the file departs from a plain table
 */
public record TableSource(
        Path path,
        String file,
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        List<String> ignore,
        SourceOptions options) {
    public TableSource {
        // The order of the project file is that of what is said about it.
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        ignore = List.copyOf(ignore);
    }

    /** A file whose headers and values are the canonical ones or known other words for them. */
    public static TableSource plain(Path path, String file) {
        return new TableSource(path, file, Map.of(), Map.of(), List.of(), SourceOptions.NONE);
    }
}
