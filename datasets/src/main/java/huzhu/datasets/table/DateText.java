package huzhu.datasets.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells that hold dates: year first, four digits. */
final class DateText {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?|(\\d{2})(\\d{2}))"
                    + "(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern LUNAR = Pattern.compile("农历|阴历|旧历|正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿|除夕");
    private static final Pattern REPUBLIC = Pattern.compile("民国(\\d{1,2})年(\\d{1,2})月(\\d{1,2})日?");
    private static final int YEAR_BEFORE_REPUBLIC = 1911;
    private static final Pattern SHORT = Pattern.compile("(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九]?十[一二三四五六七八九]?|[〇零○一二三四五六七八九]+");

    private DateText() {}

    /** A date; where the year is short, the nearest one lies in the past century for a birth, else in this one. */
    static Parsed date(String text, Field field) {
        int century = field.name().startsWith("birth") ? 1900 : 2000;
        var plain = PlainText.halfWidth(text).strip();
        if (LUNAR.matcher(plain).find()) {
            return Parsed.bad(ProblemCode.DATE_LUNAR, "");
        }
        return find(plain)
                .<Parsed>map(Parsed.Good::new)
                .orElseGet(() -> Parsed.bad(
                        ProblemCode.DATE_BAD,
                        nearest(plain, century).map(LocalDate::toString).orElse("")));
    }

    /** The date that a text says beyond doubt. */
    static Optional<LocalDate> find(String plain) {
        var found = DATE.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        for (int group = 2; group < found.groupCount(); group += 2) {
            if (found.group(group) != null) {
                return of(found.group(1), found.group(group), found.group(group + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An Excel serial number, a date with a short year or in Chinese numerals, which may be lunar: likely, not certain. */
    private static Optional<LocalDate> nearest(String plain, int century) {
        if (SERIAL.matcher(plain).matches()) {
            // Day 1 is 1900-01-01 and the calendar holds a false 29 February 1900.
            return Optional.of(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(plain)));
        }
        var republic = REPUBLIC.matcher(plain);
        if (republic.matches()) {
            int year = YEAR_BEFORE_REPUBLIC + Integer.parseInt(republic.group(1));
            return of(Integer.toString(year), republic.group(2), republic.group(3));
        }
        var found = SHORT.matcher(plain);
        if (found.matches()) {
            int year = century + Integer.parseInt(found.group(1));
            return of(Integer.toString(year), found.group(2), found.group(3));
        }
        return find(inDigits(plain));
    }

    /** 一九四〇年二月十三日 as 1940年2月13日; other texts as they are. */
    private static String inDigits(String plain) {
        return NUMERAL.matcher(plain).replaceAll(found -> {
            var numeral = found.group();
            if (!numeral.contains("十")) {
                return numeral.chars()
                        .map(c -> Math.max(0, NUMERALS.indexOf(c)))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining());
            }
            int ten = numeral.indexOf('十');
            int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0));
            int ones = ten + 1 == numeral.length() ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1));
            return Integer.toString(tens * 10 + ones);
        });
    }
}
