package huzhu.datasets.table;

/**
 * Draws rows at a rate, one by one as they come by. Every row has a threshold from 0 to 1 and is hit once for each whole number
 * that added to its threshold stays below the rate: so what is drawn at a rate is also drawn at every higher one, and neighbouring
 * points of a sweep lose the same people but for a few.
 *
 * <p>Thresholds are van der Corput's sequence in base 2, scrambled by nested random flips of its digits. So each row alone is
 * drawn with the chance that the rate says, and of any 2<sup>k</sup> rows from a multiple of 2<sup>k</sup> exactly one has its threshold
 * in each of the 2<sup>k</sup> equal parts: the share drawn of the first rows of a table, however many, is as wanted but for a few rows.
 *
 * <p>Sources: J. G. van der Corput, "Verteilungsfunktionen I", Proc. Koninklijke Akademie van Wetenschappen 38 (1935), 813–821;
 * A. B. Owen, "Randomly permuted (t, m, s)-nets and (t, s)-sequences", in Monte Carlo and Quasi-Monte Carlo Methods in Scientific
 * Computing, Springer (1995), 299–317.
 */
final class RowDraw {
    private static final int DIGITS = 32;

    private final double rate;
    private final long draw;
    private int row;

    /**
     * Starts before the first row.
     *
     * @param rate hits a row on average, at least 0
     * @param draw which rows are hit
     */
    RowDraw(double rate, long draw) {
        this.rate = rate;
        this.draw = mixed(draw);
    }

    /** How often the next row is hit. */
    int hits() {
        return (int) Math.max(0, Math.ceil(rate - threshold(row++)));
    }

    /** At least 0 and less than 1. */
    private double threshold(int index) {
        long digits = 0;
        for (int place = 0; place < DIGITS; place++) {
            int before = index & ((1 << place) - 1);
            // The flip of a digit depends on its place and on all digits before it.
            long flip = mixed(draw ^ mixed(((long) place << DIGITS) | Integer.toUnsignedLong(before))) & 1;
            digits = (digits << 1) | (((index >>> place) & 1) ^ flip);
        }
        return Math.scalb((double) digits, -DIGITS);
    }

    /** Equal on every machine; the constants are those of java.util.SplittableRandom: G. L. Steele et al., OOPSLA 2014. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
