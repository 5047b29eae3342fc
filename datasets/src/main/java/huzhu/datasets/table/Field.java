package huzhu.datasets.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column of a table's schema.
 *
 * @param name canonical header
 * @param format form of its cells
 * @param constraints what holds for every cell
 * @param choices for {@link CellFormat#CHOICE}: the canonical values, each with the other words that stand for it
 * @param fallback text used where a cell is blank or the column is absent
 * @param references table whose ids the cells must be
 * @param title what people call it
 * @param description what it means, with units
 * @param neededFor what it is good for beside a first roster: {@code better} for a better roster, {@code report}, or blank
 * @param units words that may stand after a number of this column where tables are handwritten
 */
public record Field(
        String name,
        CellFormat format,
        Constraints constraints,
        Map<String, List<String>> choices,
        Optional<String> fallback,
        Optional<String> references,
        Title title,
        Words description,
        String neededFor,
        List<String> units) {

    /**
     * What holds for every cell of a column.
     *
     * @param required whether the column must be there and no cell blank
     * @param columnRequired whether the column must be there, with cells that may be blank
     * @param unique whether no two rows may share a value
     * @param range least and greatest number
     */
    public record Constraints(boolean required, boolean columnRequired, boolean unique, Range range) {}

    /**
     * Names of a column.
     *
     * @param words title in both languages, each accepted as a header
     * @param synonyms other accepted headers
     */
    public record Title(Words words, List<String> synonyms) {}

    /**
     * A closed range of numbers.
     *
     * @param least smallest allowed, may be infinite
     * @param greatest largest allowed, may be infinite
     */
    public record Range(double least, double greatest) {
        /** Every number. */
        public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** Whether a value lies inside. */
        public boolean contains(double value) {
            return least <= value && value <= greatest;
        }

        /** The allowed value nearest to this one. */
        public double nearest(double value) {
            return Math.clamp(value, least, greatest);
        }

        /** The range as people write it, for example {@code 0 … 4}, {@code ≥ 0}. */
        @Override
        public String toString() {
            if (Double.isInfinite(least)) {
                return Double.isInfinite(greatest) ? "" : "≤ " + plain(greatest);
            }
            return Double.isInfinite(greatest) ? "≥ " + plain(least) : plain(least) + " … " + plain(greatest);
        }

        /** A number without a needless fraction or exponent, as it may be written in a table. */
        public static String plain(double value) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** Whether the column must be there and no cell blank. */
    public boolean required() {
        return constraints.required();
    }

    /** Whether the column must be there. */
    public boolean columnRequired() {
        return constraints.required() || constraints.columnRequired();
    }

    /** The numbers allowed. */
    public Range range() {
        return constraints.range();
    }

    /** Reads a cell that is not blank. */
    Parsed parse(String text) {
        return format.parse(text, this);
    }
}
