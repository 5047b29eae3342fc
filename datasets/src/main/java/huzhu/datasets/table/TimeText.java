package huzhu.datasets.table;

import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that hold times of day or windows of them. */
final class TimeText {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    /** Hours in words; certain only with the part of the day, or past noon by the number itself. */
    private static final Pattern CHINESE =
            Pattern.compile("(上午|早上|早晨|清晨|凌晨|下午|晚上|傍晚|中午)?(\\d{1,2})[点點时時](?:(半)|(\\d{1,2})分?|整)?");

    private static final List<String> WHOLE_DAY = TableSchema.shared("wholeDay");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})[.:]?(\\d{2})?[hH]?");
    private static final Pattern WINDOW_SEPARATOR = Pattern.compile("[;,、┋\\n]+");
    private static final Pattern RANGE_SEPARATOR = Pattern.compile("\\s*(?:-|~|‐|–|—+|−|〜|至|到|\\bto\\b)\\s*");

    private TimeText() {}

    static Parsed time(String text) {
        var minute = minute(text);
        return minute.isPresent() ? Parsed.good(minute.getAsInt()) : Parsed.bad(ProblemCode.TIME_BAD, nearest(text));
    }

    static Parsed windows(String text) {
        var windows = new ArrayList<TimeWindow>();
        for (var part : WINDOW_SEPARATOR.split(PlainText.halfWidth(text).replace('；', ';'))) {
            if (part.isBlank()) {
                continue;
            }
            var ends = RANGE_SEPARATOR.split(part.strip(), -1);
            var from = ends.length == 2 ? minute(ends[0]) : OptionalInt.empty();
            var to = ends.length == 2 ? minute(ends[1]) : OptionalInt.empty();
            if (from.isEmpty() || to.isEmpty()) {
                return Parsed.bad(ProblemCode.WINDOW_BAD, nearestWindow(part, ends), part.strip());
            }
            if (from.getAsInt() >= to.getAsInt()) {
                return Parsed.bad(ProblemCode.WINDOW_REVERSED, "", part.strip());
            }
            windows.add(new TimeWindow(from.getAsInt(), to.getAsInt()));
        }
        return overlap(windows).orElseGet(() -> Parsed.good(List.copyOf(windows)));
    }

    private static Optional<Parsed> overlap(List<TimeWindow> windows) {
        windows.sort(null);
        for (int i = 1; i < windows.size(); i++) {
            var earlier = windows.get(i - 1);
            var later = windows.get(i);
            if (earlier.overlaps(later)) {
                var merged = new TimeWindow(earlier.startMinute(), Math.max(earlier.endMinute(), later.endMinute()));
                return Optional.of(Parsed.bad(
                        ProblemCode.WINDOW_OVERLAP, merged.toString(), earlier.toString(), later.toString()));
            }
        }
        return Optional.empty();
    }

    /** Minute of the day, 0 to 1440, if the text says it beyond doubt. */
    static OptionalInt minute(String text) {
        var plain = SPACE.matcher(PlainText.halfWidth(text)).replaceAll("");
        var clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return minute(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        }
        var chinese = CHINESE.matcher(plain);
        return chinese.matches() ? chinese(chinese) : OptionalInt.empty();
    }

    private static OptionalInt chinese(Matcher words) {
        int hour = Integer.parseInt(words.group(2));
        int minutes = words.group(3) != null ? 30 : words.group(4) == null ? 0 : Integer.parseInt(words.group(4));
        var part = Optional.ofNullable(words.group(1)).orElse("");
        boolean afternoon = part.equals("下午") || part.equals("晚上") || part.equals("傍晚");
        if (part.isEmpty() && hour <= 12) {
            return OptionalInt.empty();
        }
        boolean laterHalf = afternoon && hour < 12 || part.equals("中午") && hour < 3;
        return minute(laterHalf ? hour + 12 : hour, minutes);
    }

    private static OptionalInt minute(int hour, int minutes) {
        boolean valid = minutes < 60 && (hour < 24 || hour == 24 && minutes == 0);
        return valid ? OptionalInt.of(hour * 60 + minutes) : OptionalInt.empty();
    }

    private static String nearestWindow(String part, String[] ends) {
        if (WHOLE_DAY.contains(PlainText.folded(part))) {
            return "00:00-24:00";
        }
        var several = part.strip().split("\\s+");
        if (several.length > 1 && windows(String.join(";", several)) instanceof Parsed.Good) {
            return String.join(";", several);
        }
        if (ends.length != 2) {
            return "";
        }
        var from = nearest(ends[0]);
        var to = nearest(ends[1]);
        return from.isEmpty() || to.isEmpty() || from.compareTo(to) >= 0 ? "" : from + "-" + to;
    }

    /** What an uncertain time most likely says. */
    private static String nearest(String text) {
        var plain = PlainText.halfWidth(text)
                .replaceAll("\\s", "")
                .replaceAll("[点點时時]半", ":30")
                .replaceAll("[点點时時]", ":")
                .replaceAll("[:分]$", "");
        var known = minute(plain);
        if (known.isPresent()) {
            return TimeWindow.clock(known.getAsInt());
        }
        var bare = BARE.matcher(plain);
        if (!bare.matches()) {
            return "";
        }
        int minutes = bare.group(2) == null ? 0 : Integer.parseInt(bare.group(2));
        var minute = minute(Integer.parseInt(bare.group(1)), minutes);
        return minute.isPresent() ? TimeWindow.clock(minute.getAsInt()) : "";
    }
}
