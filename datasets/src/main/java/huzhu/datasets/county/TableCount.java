package huzhu.datasets.county;

/**
 * What became of the rows of one table; rows in = used + refused.
 *
 * @param table name of the table
 * @param file its file
 * @param rowsIn rows below the header that are not blank
 * @param used rows that are used
 * @param refused rows that an error refuses
 * @param blank blank rows, not counted among the rows in
 */
public record TableCount(String table, String file, int rowsIn, int used, int refused, int blank) {
    public TableCount {
        if (rowsIn != used + refused) {
            throw new IllegalArgumentException("table " + table + ": " + rowsIn + " rows in, " + used + " used, "
                    + refused + " refused.\nMaybe a row was counted twice.");
        }
    }
}
