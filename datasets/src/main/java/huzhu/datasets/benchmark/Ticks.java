package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * Turns a file's numbers into whole ticks of the largest power of ten that leaves none a fraction, a ten-thousandth at the
 * smallest; finer ones are rounded to that.
 *
 * @param file the file, for messages
 * @param decimals 0 to 4
 */
record Ticks(String file, int decimals) {
    /** Stands for the end of a window that has none. */
    static final int NEVER = 500_000_000;

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal NOISE = new BigDecimal("1e-9");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    /** Ticks that fit all these numbers. */
    static Ticks fitting(String file, Stream<BigDecimal> numbers) {
        int decimals = numbers.mapToInt(Ticks::decimals).max().orElse(0);
        return new Ticks(file, decimals);
    }

    private static int decimals(BigDecimal number) {
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
            if (number.subtract(rounded).abs().compareTo(NOISE) <= 0) {
                return decimals;
            }
        }
        return MOST_DECIMALS;
    }

    /**
     * A number in ticks.
     *
     * @throws BenchmarkRefused if it is larger than any day
     */
    int of(BigDecimal number) {
        var ticks = number.movePointRight(decimals);
        if (ticks.abs().compareTo(MOST) > 0) {
            throw new BenchmarkRefused(Cause.RANGE, file, "", number.toString());
        }
        return ticks.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Ticks in the file's unit. */
    int perUnit() {
        return BigDecimal.ONE.movePointRight(decimals).intValueExact();
    }
}
