package huzhu.datasets.patch;

import huzhu.datasets.table.RowPatch;
import huzhu.datasets.yaml.YamlNode;

/** One item of a patch file. */
public sealed interface Patch {
    /**
     * Sets values of the policy.
     *
     * @param file name of the patch file
     * @param values paths and values, as in {@code policy.yaml}
     */
    record OfPolicy(String file, YamlNode.Mapping values) implements Patch {}

    /**
     * Changes rows of a table.
     *
     * @param table name of the table
     * @param change what is done to its rows
     */
    record OfTable(String table, RowPatch change) implements Patch {}

    /** The same with rows drawn anew, where it draws any. */
    default Patch drawn(long draw) {
        return switch (this) {
            case OfPolicy policy -> policy;
            case OfTable rows -> new OfTable(rows.table(), rows.change().drawn(draw));
        };
    }

    /** Whether it draws rows by chance. */
    default boolean isDrawing() {
        return this instanceof OfTable rows && rows.change().isDrawing();
    }
}
