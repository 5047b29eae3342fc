package huzhu.datasets.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One mistake in what a user handed in, with its place and a way to mend it.
 *
 * @param file file as named by the project
 * @param row line of the file on which the row starts, the header line being 1; 0 for the whole file
 * @param column header in the file, or the name it should have; blank for the whole row
 * @param severity whether the row is refused
 * @param code kind of mistake, stable for programs
 * @param what what is wrong, in English
 * @param value the value found, blank if there is none
 * @param nearest the nearest valid value, blank if none is near
 * @param remedy how to mend it, in English
 * @param arguments what the texts of other languages need besides
 */
public record Problem(
        String file,
        int row,
        String column,
        Severity severity,
        String code,
        String what,
        String value,
        String nearest,
        String remedy,
        List<String> arguments) {

    private static final int LONGEST_VALUE = 80;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem whose texts are given, without translation. */
    public Problem(
            String file,
            int row,
            String column,
            Severity severity,
            String code,
            String what,
            String value,
            String nearest,
            String remedy) {
        this(file, row, column, severity, code, what, value, nearest, remedy, List.of());
    }

    /** A problem whose texts are those of its code, with {@code {0}}, {@code {1}} … replaced by the arguments. */
    public static Problem of(
            String file, int row, String column, ProblemCode code, String value, String nearest, List<String> given) {
        // Names of sheets and words of libraries come from outside, too.
        var arguments = given.stream().map(Problem::named).toList();
        var texts = ProblemTexts.of(Locale.ENGLISH);
        return new Problem(
                file,
                row,
                column,
                code.severity(),
                code.name(),
                texts.what(code.name(), arguments).orElse(""),
                value,
                nearest,
                texts.remedy(code.name(), arguments).orElse(""),
                arguments);
    }

    /** The same as a warning. */
    Problem asWarning() {
        return new Problem(file, row, column, Severity.WARNING, code, what, value, nearest, remedy, arguments);
    }

    /** Whether it refuses its row or file. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong, in English or Chinese. */
    public String what(Locale locale) {
        return ProblemTexts.of(locale).what(code, arguments).orElse(what);
    }

    /** How to mend it, in English or Chinese. */
    public String remedy(Locale locale) {
        return ProblemTexts.of(locale).remedy(code, arguments).orElse(remedy);
    }

    /** The whole line for a reader of this language: {@code file:row:column  CODE  what, value, nearest, remedy}. */
    public String words(Locale locale) {
        var texts = ProblemTexts.of(locale);
        var line = new StringBuilder(place())
                .append("  ")
                .append(code)
                .append("  ")
                .append(what(locale));
        if (!value.isEmpty()) {
            line.append(texts.joint("value", shown(value)));
        }
        if (!nearest.isEmpty()) {
            line.append(texts.joint("nearest", shown(nearest)));
        }
        var how = remedy(locale);
        if (!how.isEmpty()) {
            line.append(texts.joint("remedy", how));
        }
        return line.toString();
    }

    private String place() {
        return shown(file) + ":" + row + ":" + shown(column);
    }

    /**
     * A text from outside on one line and of bearable length. Characters that nobody sees, or that would command the
     * terminal or turn the reading direction, are named, as they are often what is wrong.
     */
    private static String shown(String text) {
        var line = named(text);
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }

    private static String named(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(found -> "<U+%04X>".formatted(found.group().codePointAt(0)));
    }

    /** The line in English. */
    @Override
    public String toString() {
        return words(Locale.ENGLISH);
    }
}
