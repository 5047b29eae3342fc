package huzhu.datasets.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a file departs from a plain table.
 *
 * @param sheet the sheet of a workbook, or the table of an archive
 * @param profile name of the survey tool, if the project names one
 * @param missing codes that mean "not known" in every column
 * @param fillDown canonical columns in which a blank cell means the same as above
 * @param parent file of the records that this file's rows belong to, where both are single files
 */
public record SourceOptions(
        Optional<String> sheet,
        Optional<String> profile,
        Set<String> missing,
        List<String> fillDown,
        Optional<Parent> parent) {
    /** A plain table. */
    public static final SourceOptions NONE =
            new SourceOptions(Optional.empty(), Optional.empty(), Set.of(), List.of(), Optional.empty());

    public SourceOptions {
        missing = Set.copyOf(missing);
        fillDown = List.copyOf(fillDown);
    }

    /**
     * Another file of the project.
     *
     * @param path where it lies
     * @param file its name in problems
     */
    public record Parent(Path path, String file) {}
}
