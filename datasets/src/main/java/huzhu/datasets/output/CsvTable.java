package huzhu.datasets.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import huzhu.datasets.table.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table written row by row as CSV: UTF-8 without a byte order mark, comma, LF, quotes only where needed. */
public final class CsvTable {
    private static final int MOST_DECIMALS = 6;

    private final CsvWriter writer;
    private final int columns;

    /** Starts a table on a stream that stays open; the header is written at once. */
    public CsvTable(OutputStream out, List<String> header) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
        columns = header.size();
        writer.writeRecord(header);
    }

    /** Starts a row; {@link Row#end()} writes it. */
    public Row row() {
        return new Row();
    }

    /** Kilometres as they stand in tables: three decimals. */
    static String km(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A number as it is read back from a cell of {@link Row#decimal}. */
    public static double rounded(double value) {
        return toCell(value).doubleValue();
    }

    private static BigDecimal toCell(double value) {
        return BigDecimal.valueOf(value).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Hands everything to the stream. */
    public void flush() throws IOException {
        writer.flush();
    }

    /** One row in the making, cell by cell from the left. */
    public final class Row {
        private final List<String> cells = new ArrayList<>(columns);

        private Row() {}

        /** A cell of text; what a spreadsheet would take for a formula is made harmless. */
        public Row text(Object value) {
            return add(SafeCell.neutralised(value.toString()));
        }

        /** A cell with a whole number. */
        public Row number(long value) {
            return add(Long.toString(value));
        }

        /** A cell with kilometres, three decimals. */
        public Row km(double value) {
            return add(CsvTable.km(value));
        }

        /** A cell with a number of at most six decimals, none of them a trailing zero. */
        public Row decimal(double value) {
            return add(toCell(value).stripTrailingZeros().toPlainString());
        }

        /** A cell with a number in as many digits as it takes to read the same number back. */
        public Row exact(double value) {
            var plain = BigDecimal.valueOf(value).stripTrailingZeros();
            return add(plain.signum() == 0 ? "0" : plain.toPlainString());
        }

        /** An empty cell: not known, or not applicable. */
        public Row blank() {
            return add("");
        }

        private Row add(String cell) {
            cells.add(cell);
            return this;
        }

        /**
         * Writes the row.
         *
         * @throws IllegalStateException if it has not one cell for each column
         */
        public void end() {
            if (cells.size() != columns) {
                throw new IllegalStateException("row " + cells + " has " + cells.size() + " cells for " + columns
                        + " columns.\nMaybe a column was added to the header alone.");
            }
            writer.writeRecord(cells);
        }
    }
}
