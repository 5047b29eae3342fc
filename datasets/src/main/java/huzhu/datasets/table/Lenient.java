package huzhu.datasets.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Readings of handwritten tables that are certain: a unit after a number, "the same as above". */
final class Lenient {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(\\D+)");
    private static final List<String> DITTO = TableSchema.shared("sameAsAbove");
    private static final Set<CellFormat> MAY_REPEAT = Set.of(CellFormat.CHOICE, CellFormat.LIST, CellFormat.FLAG);

    private Lenient() {}

    /** Whether a cell says that it is the same as the one above; never of ids, names, numbers and dates. */
    static boolean isDitto(String text, Field field) {
        boolean may = MAY_REPEAT.contains(field.format()) || field.references().isPresent();
        return may && !field.constraints().unique() && DITTO.contains(PlainText.folded(text));
    }

    /** The number before the unit that the column is measured in; nothing if it is another unit. */
    static Optional<String> withoutUnit(String text, Field field) {
        var found = NUMBER_AND_UNIT.matcher(PlainText.halfWidth(text).strip());
        return found.matches() && field.units().contains(PlainText.folded(found.group(2)))
                ? Optional.of(found.group(1))
                : Optional.empty();
    }
}
