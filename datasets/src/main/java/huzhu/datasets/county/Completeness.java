package huzhu.datasets.county;

/**
 * How far a column is filled in.
 *
 * @param table name of the table
 * @param column canonical column
 * @param use what it is needed for
 * @param filled rows that hold something
 * @param rows all rows
 */
public record Completeness(String table, String column, Use use, int filled, int rows) {
    /** What a column is needed for. */
    public enum Use {
        /** Without it there is no roster. */
        FIRST_ROSTER,
        /** With it the roster fits people better. */
        BETTER_ROSTER,
        /** The report tells groups of people apart by it. */
        REPORT
    }
}
