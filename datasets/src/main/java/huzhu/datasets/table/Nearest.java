package huzhu.datasets.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The known word nearest to one that is not known. */
public final class Nearest {
    private static final Pattern NUMBER = Pattern.compile("^0*(\\d+?)(?:\\.0+)?$");

    private Nearest() {}

    /**
     * The candidate with the fewest edits (insertion, deletion, change, swap of neighbours) from the word, if at most a third of its letters have to
     * change; the first of equals. Cost: candidates × length².
     *
     * <p>Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", Communications of
     * the ACM 7 (1964), 171–176; restricted form.
     */
    public static Optional<String> find(String word, Collection<String> candidates) {
        var wanted = folded(word);
        int limit = Math.max(1, wanted.length() / 3);
        Optional<String> best = Optional.empty();
        if (wanted.length() > 64) {
            return best;
        }
        for (var candidate : candidates) {
            var other = folded(candidate);
            if (Math.abs(other.length() - wanted.length()) <= limit) {
                int edits = edits(wanted, other);
                if (edits < limit || edits == limit && best.isEmpty()) {
                    best = Optional.of(candidate);
                    limit = edits;
                }
            }
        }
        return best.filter(found -> limitKeepsALetter(wanted, folded(found)));
    }

    /** One letter is never "near" another one-letter word. */
    private static boolean limitKeepsALetter(String wanted, String found) {
        return wanted.equals(found) || wanted.length() + found.length() > 2;
    }

    /** Case and full width make no difference, nor do leading zeros and ".0", which spreadsheets and programs take and add. */
    private static String folded(String word) {
        var plain = PlainText.halfWidth(word).strip().toLowerCase(Locale.ROOT);
        return NUMBER.matcher(plain).replaceFirst("$1");
    }

    private static int edits(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
