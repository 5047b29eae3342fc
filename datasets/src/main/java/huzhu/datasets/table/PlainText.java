package huzhu.datasets.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cells that hold words, ids or lists of them. */
final class PlainText {
    /** White space of every kind, and characters that show nothing: zero-width space, joiners, byte-order mark. */
    private static final String UNSEEN = "[\\s\\u00A0\\u3000\\u2000-\\u200D\\u2060\\uFEFF]";

    private static final Pattern OUTER = Pattern.compile("^" + UNSEEN + "+|" + UNSEEN + "+$");
    private static final Pattern INNER = Pattern.compile(UNSEEN + "|[_\\-‐–—]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** Characters that show nothing and make two ids differ that look the same. */
    private static final Pattern NOT_IN_IDS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE]\\+?\\d{2}");
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[;；、，┋\\n]");
    private static final int LONGEST_ID = 200;

    private PlainText() {}

    /** The text without outer space, also of the kinds that Excel and Chinese input methods leave. */
    static String trimmed(String text) {
        return text.isEmpty() || isPlain(text) ? text : OUTER.matcher(text).replaceAll("");
    }

    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return first > ' ' && first < 0x7F && last > ' ' && last < 0x7F;
    }

    /** Half-width, lower case, without spaces, hyphens and underscores: how headers and code words are compared. */
    static String folded(String text) {
        // Every cell of choices comes here: most are one plain word already, and need no pattern.
        return isWord(text)
                ? text
                : INNER.matcher(halfWidth(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Full-width letters, digits and punctuation as their half-width twins. */
    static String halfWidth(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        boolean ascii = true;
        for (int i = 0; ascii && i < text.length(); i++) {
            ascii = text.charAt(i) < 0x80;
        }
        return ascii;
    }

    static Parsed text(String text) {
        if (isWord(text)) {
            return Parsed.good(text);
        }
        var line = BREAK.matcher(text).replaceAll(" ");
        return CONTROL.matcher(line).find() ? Parsed.bad(ProblemCode.TEXT_BAD, "") : Parsed.good(line);
    }

    static Parsed id(String text) {
        if (NOT_IN_IDS.matcher(text).find() || text.length() > LONGEST_ID) {
            return Parsed.bad(ProblemCode.ID_BAD, "", Integer.toString(LONGEST_ID));
        }
        return SCIENTIFIC.matcher(text).matches() ? Parsed.bad(ProblemCode.ID_DAMAGED, "") : Parsed.good(text);
    }

    static Parsed list(String text) {
        var items = Arrays.stream(LIST_SEPARATOR.split(text))
                .map(PlainText::trimmed)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
        for (var item : items) {
            if (id(item) instanceof Parsed.Bad bad) {
                return bad;
            }
        }
        return Parsed.good(items);
    }
}
