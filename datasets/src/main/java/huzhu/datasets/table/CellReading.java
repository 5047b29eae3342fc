package huzhu.datasets.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The reading of single values elsewhere than in tables, by the same rules as in their cells. */
public final class CellReading {
    private static final Field ANY_NUMBER = new Field(
            "",
            CellFormat.NUMBER,
            new Field.Constraints(false, false, false, Field.Range.ANY),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            new Field.Title(new Words("", ""), List.of()),
            new Words("", ""),
            "",
            List.of());

    private CellReading() {}

    /** Yes or no in the words that tables accept. */
    public static Optional<Boolean> flag(String text) {
        return Vocabulary.findFlag(text);
    }

    /** A plain number. */
    public static OptionalDouble number(String text) {
        return NumberText.number(text.strip(), ANY_NUMBER) instanceof Parsed.Good good
                ? OptionalDouble.of((Double) good.value())
                : OptionalDouble.empty();
    }

    /**
     * Whether a column of choices or of yes/no knows a word; other columns know every text.
     *
     * @param lenient whether a word may say that the cell is the same as the one above
     */
    public static boolean isKnown(String text, Field field, boolean lenient) {
        boolean words = field.format() == CellFormat.CHOICE || field.format() == CellFormat.FLAG;
        return !words || lenient && Lenient.isDitto(text, field) || field.parse(text) instanceof Parsed.Good;
    }
}
