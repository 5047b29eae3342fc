package huzhu.datasets.table;

import java.util.List;

/**
 * A column as a layout hands it on.
 *
 * @param header header in the file, shown in problems
 * @param aliases shorter names by which it may be known if no other column has them as its header
 * @param machinery whether a survey tool has added it for itself, so that nobody need hear of it
 */
public record Column(String header, List<String> aliases, boolean machinery) {
    public Column {
        aliases = List.copyOf(aliases);
    }

    /** A column known by its header alone. */
    public static Column plain(String header) {
        return new Column(header, List.of(), false);
    }
}
