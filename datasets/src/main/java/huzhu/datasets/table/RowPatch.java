package huzhu.datasets.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A change to the rows of one table, made while it is read; columns by canonical name, cells as text. */
public sealed interface RowPatch {
    /** Where it is asked for, for problems. */
    Place place();

    /**
     * A place in a patch file.
     *
     * @param file name of the file
     * @param line line, from 1
     */
    record Place(String file, int line) {}

    /**
     * Which rows: those whose cells equal one of the values in every column named; no column, every row.
     *
     * @param valuesByColumn values by canonical column; a blank one stands for a blank cell
     */
    record Where(Map<String, List<String>> valuesByColumn) {
        public Where {
            valuesByColumn = Collections.unmodifiableMap(new LinkedHashMap<>(valuesByColumn));
        }

        /** The selector in short, for messages. */
        @Override
        public String toString() {
            return valuesByColumn.toString();
        }
    }

    /**
     * Puts other values into cells of rows that are there.
     *
     * @param place where it is asked for
     * @param where which rows
     * @param cells text by canonical column
     */
    record Alter(Place place, Where where, Map<String, String> cells) implements RowPatch {
        public Alter {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * Adds one row after those of the file.
     *
     * @param place where it is asked for
     * @param cells text by canonical column; columns not named are blank
     */
    record Add(Place place, Map<String, String> cells) implements RowPatch {
        public Add {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * Takes rows out.
     *
     * @param place where it is asked for
     * @param where which rows
     */
    record Remove(Place place, Where where) implements RowPatch {}

    /**
     * Multiplies numbers in cells of rows that are there; blank cells stay blank, and what would leave the column's range stays
     * at its end.
     *
     * @param place where it is asked for
     * @param where which rows
     * @param factors factor by canonical column, each of numbers
     */
    record Scale(Place place, Where where, Map<String, Double> factors) implements RowPatch {
        public Scale {
            factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        }
    }

    /**
     * Adds rows like those that are there, with ids of their own.
     *
     * @param place where it is asked for
     * @param where which rows
     * @param copies further rows for each, at least 0: with 0.5 every second row, drawn, gets one
     * @param draw which rows are drawn
     */
    record Copy(Place place, Where where, double copies, long draw) implements RowPatch {}

    /**
     * Takes a share of rows out.
     *
     * @param place where it is asked for
     * @param where which rows
     * @param share how many of them, 0 to 1
     * @param draw which rows are drawn
     */
    record Lose(Place place, Where where, double share, long draw) implements RowPatch {}

    /**
     * Takes rows out where there are any; that there are none is no problem.
     *
     * @param place where it is asked for
     * @param where which rows
     */
    record Clear(Place place, Where where) implements RowPatch {}

    /** The same change with rows drawn anew, where it draws any. */
    default RowPatch drawn(long draw) {
        return switch (this) {
            case Copy copy -> new Copy(copy.place(), copy.where(), copy.copies(), draw);
            case Lose lose -> new Lose(lose.place(), lose.where(), lose.share(), draw);
            default -> this;
        };
    }

    /** Whether it draws rows by chance. */
    default boolean isDrawing() {
        return this instanceof Copy || this instanceof Lose;
    }
}
