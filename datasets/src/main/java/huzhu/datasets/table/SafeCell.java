package huzhu.datasets.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula, made harmless and made whole again.
 *
 * <p>A cell that begins with one of {@code = + - @}, their full-width forms, tab, carriage return or line feed gets an
 * apostrophe in front; so does one that begins with apostrophes before such a character, so that nothing is lost on the
 * way back. Numbers are written as they are: a negative balance is no formula.
 *
 * <p>Source: OWASP, CSV Injection.
 */
public final class SafeCell {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SafeCell() {}

    /** The text as it may stand in a table. */
    public static String neutralised(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was neutralised; any other text as it is. */
    public static String restored(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
