package huzhu.datasets.table;

import java.util.Random;

/**
 * Draws rows at a rate, one by one as they come by: stratified, so that of any run of rows the share drawn is as wanted but for
 * one row, and within each stratum every row is as likely as any other.
 *
 * <p>Stratum j is the rows from j / rate to (j + 1) / rate; a point drawn in it hits one row.
 */
final class RowDraw {
    private final double rate;
    private final Random random;
    private int row;
    private int stratum;
    private double next;

    /**
     * Starts before the first row.
     *
     * @param rate hits a row on average, at least 0
     * @param draw which rows are hit
     */
    RowDraw(double rate, long draw) {
        this.rate = rate;
        // Equal on every machine: the generator and its mixing of seeds are specified.
        random = new Random(draw * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
        next = point();
    }

    /** How often the next row is hit. */
    int hits() {
        int hits = 0;
        while (next < row + 1) {
            hits++;
            stratum++;
            next = point();
        }
        row++;
        return hits;
    }

    private double point() {
        return rate == 0 ? Double.POSITIVE_INFINITY : (stratum + random.nextDouble()) / rate;
    }
}
