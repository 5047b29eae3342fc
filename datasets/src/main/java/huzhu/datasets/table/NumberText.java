package huzhu.datasets.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that hold numbers: digits with at most one decimal point, nothing else. */
final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0*)?");
    private static final Pattern INSIDE = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Pattern DEGREES = Pattern.compile(
            "[NE北东]?\\s*(\\d{1,3})[°度]\\s*(\\d{1,2})['′分](?:\\s*(\\d{1,2}(?:\\.\\d{1,6})?)[\"″秒])?\\s*[NE]?");

    private NumberText() {}

    static Parsed integer(String text, Field field) {
        var plain = PlainText.halfWidth(text);
        if (!WHOLE.matcher(plain).matches()) {
            return notWhole(plain, field);
        }
        int dot = plain.indexOf('.');
        int value = Integer.parseInt(dot < 0 ? plain : plain.substring(0, dot));
        return field.range().contains(value) ? Parsed.good(value) : outside(value, field);
    }

    /** What is wrong with a text that is no whole number of up to nine digits: no number, a fraction, or too long. */
    private static Parsed notWhole(String plain, Field field) {
        if (plain.contains("虚岁")) {
            return Parsed.bad(ProblemCode.AGE_NOMINAL, "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            return Parsed.bad(ProblemCode.NUMBER_BAD, nearest(plain), range(field));
        }
        double value = Double.parseDouble(plain);
        return field.range().contains(value)
                ? Parsed.bad(ProblemCode.NUMBER_NOT_WHOLE, "", range(field))
                : outside(value, field);
    }

    static Parsed number(String text, Field field) {
        var plain = PlainText.halfWidth(text);
        if (!NUMBER.matcher(plain).matches()) {
            return Parsed.bad(ProblemCode.NUMBER_BAD, nearest(plain), range(field));
        }
        double value = Double.parseDouble(plain);
        return field.range().contains(value) ? Parsed.good(value) : outside(value, field);
    }

    private static Parsed outside(double value, Field field) {
        return Parsed.bad(
                ProblemCode.NUMBER_RANGE, Field.Range.plain(field.range().nearest(value)), range(field));
    }

    private static String range(Field field) {
        return field.range().toString();
    }

    /** Degrees, minutes and seconds as decimal degrees. */
    private static String decimalDegrees(Matcher parts) {
        double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
        double degrees = Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2)) / 60.0 + seconds / 3600;
        return Field.Range.plain(Math.round(degrees * 1e6) / 1e6);
    }

    /** The only number inside a text such as {@code 3公里} or {@code 1,724}. */
    private static String nearest(String text) {
        if (text.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return text.replace(",", "");
        }
        if (text.matches("\\d+,\\d{1,2}")) {
            return text.replace(',', '.');
        }
        var degrees = DEGREES.matcher(text);
        if (degrees.matches()) {
            return decimalDegrees(degrees);
        }
        var found = INSIDE.matcher(text);
        if (!found.find() || text.matches("(?i).*\\d[ex][-+]?[\\da-f].*")) {
            return "";
        }
        var number = found.group();
        return found.find() ? "" : number;
    }
}
