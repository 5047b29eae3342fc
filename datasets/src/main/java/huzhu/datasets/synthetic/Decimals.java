package huzhu.datasets.synthetic;

import java.math.BigDecimal;

/** Numbers as the tables write them, in any locale alike. */
final class Decimals {
    private Decimals() {}

    /** The number rounded to so many decimals, without trailing zeros. */
    static String text(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        var rounded = BigDecimal.valueOf(Math.round(value * scale), decimals).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
