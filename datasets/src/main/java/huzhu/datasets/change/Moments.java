package huzhu.datasets.change;

import huzhu.model.week.PlanningWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads moments: a date or a day of the planned week, with a time if it is not about the whole day. */
public final class Moments {
    private static final Pattern MOMENT = Pattern.compile("(\\S+?)(?:[ T]+(\\d{1,2}:\\d{2})(?::00)?)?");
    private static final List<String> CHINESE_DAYS = List.of("一", "二", "三", "四", "五", "六", "日");

    private Moments() {}

    /** The first minute that a text names; empty if it names none. */
    public static Optional<LocalDateTime> start(String text, PlanningWeek week) {
        return of(text, week, false);
    }

    /** The minute at which what a text names is over: a day alone is over at its end. */
    public static Optional<LocalDateTime> end(String text, PlanningWeek week) {
        return of(text, week, true);
    }

    private static Optional<LocalDateTime> of(String text, PlanningWeek week, boolean wholeDay) {
        var parts = MOMENT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var date = date(parts.group(1), week);
        if (parts.group(2) == null) {
            return date.map(day -> wholeDay ? day.plusDays(1) : day).map(LocalDate::atStartOfDay);
        }
        return date.flatMap(day -> time(parts.group(2)).map(day::atTime));
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.length() < 5 ? "0" + text : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text, PlanningWeek week) {
        for (var day : DayOfWeek.values()) {
            var name = day.name().toLowerCase(Locale.ROOT);
            var word = text.toLowerCase(Locale.ROOT);
            var chinese = CHINESE_DAYS.get(day.ordinal());
            if (word.equals(name)
                    || word.equals(name.substring(0, 3))
                    || word.equals("周" + chinese)
                    || word.equals("星期" + chinese)) {
                return Optional.of(week.date(day));
            }
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
