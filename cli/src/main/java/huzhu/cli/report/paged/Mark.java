package huzhu.cli.report.paged;

/**
 * A block on a strip or bar.
 *
 * @param look class of its colour
 * @param x where it begins, in units of the strip, rounded to a tenth
 * @param width how long it is, likewise
 * @param title what it is in words, blank if the row says so
 */
public record Mark(String look, double x, double width, String title) {
    public Mark {
        x = tenth(x);
        width = tenth(width);
    }

    /** A block that the row itself puts into words. */
    public static Mark of(String look, double x, double width) {
        return new Mark(look, x, width, "");
    }

    private static double tenth(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
