package huzhu.datasets.synthetic;

/** Ids that sort as text as they count. */
final class Numbering {
    private final String prefix;
    private final int digits;
    private int last;

    /** Ids of this prefix, wide enough for so many. */
    Numbering(String prefix, int most) {
        this.prefix = prefix;
        digits = Integer.toString(Math.max(1, most)).length();
    }

    String next() {
        last++;
        return prefix + padded(last, digits);
    }

    static String padded(int number, int digits) {
        var text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
