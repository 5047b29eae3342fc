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
}
