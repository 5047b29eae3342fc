package huzhu.datasets.output;

import java.util.Comparator;

/** Ids as people sort them: runs of ASCII digits by value, so that {@code E2} comes before {@code E10}. */
public final class NaturalOrder implements Comparator<String> {
    /** The order; equal only for equal texts. */
    public static final Comparator<String> IDS = new NaturalOrder().thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int leftEnd = digitsEnd(left, i);
            int rightEnd = digitsEnd(right, j);
            int order;
            if (leftEnd > i && rightEnd > j) {
                order = compareNumbers(left, i, leftEnd, right, j, rightEnd);
                i = leftEnd;
                j = rightEnd;
            } else {
                order = Character.compare(left.charAt(i++), right.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String left, int from, int to, String right, int rightFrom, int rightTo) {
        int i = skipZeros(left, from, to);
        int j = skipZeros(right, rightFrom, rightTo);
        int byLength = Integer.compare(to - i, rightTo - j);
        return byLength != 0 ? byLength : left.substring(i, to).compareTo(right.substring(j, rightTo));
    }

    private static int skipZeros(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }
}
