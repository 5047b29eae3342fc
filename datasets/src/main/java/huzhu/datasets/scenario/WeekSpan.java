package huzhu.datasets.scenario;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Weeks in a row, counted from the first that is planned.
 *
 * @param first number of the first, from 1
 * @param last number of the last, not before the first
 */
public record WeekSpan(int first, int last) {
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})(?:\\s*[-–]\\s*([1-9]\\d{0,3}))?");

    public WeekSpan {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "weeks " + first + " to " + last + ".\nMaybe they are the wrong way round.");
        }
    }

    /** Weeks as they are written: {@code 3-8}, or {@code 3} for one. */
    public static Optional<WeekSpan> find(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(match.group(1));
        int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
        return last < first ? Optional.empty() : Optional.of(new WeekSpan(first, last));
    }

    /** Whether a week is one of them. */
    public boolean holds(int week) {
        return first <= week && week <= last;
    }
}
