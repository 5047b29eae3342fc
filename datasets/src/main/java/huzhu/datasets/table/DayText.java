package huzhu.datasets.table;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cells that name days of the week. */
final class DayText {
    private static final List<String> EVERY_DAY = TableSchema.shared("everyDay");
    private static final List<List<String>> NAMES = TableSchema.sharedDays();
    private static final Pattern SEPARATOR = Pattern.compile("[;,、/┋\\s]+");
    private static final Pattern RANGE = Pattern.compile("[-~–—至到]");

    private DayText() {}

    static Parsed days(String text) {
        var plain = PlainText.halfWidth(text);
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : SEPARATOR.split(plain.strip())) {
            var found = part.isEmpty() ? Optional.of(Set.<DayOfWeek>of()) : range(part);
            if (found.isEmpty()) {
                var nearest = Nearest.find(
                        PlainText.folded(part),
                        NAMES.stream().flatMap(List::stream).toList());
                return Parsed.bad(ProblemCode.DAY_BAD, nearest.orElse(""), part);
            }
            days.addAll(found.get());
        }
        return Parsed.good(Set.copyOf(days));
    }

    private static Optional<Set<DayOfWeek>> range(String part) {
        if (EVERY_DAY.contains(PlainText.folded(part))) {
            return Optional.of(EnumSet.allOf(DayOfWeek.class));
        }
        var ends = RANGE.split(part, -1);
        var first = find(ends[0]);
        var last = find(ends[ends.length - 1]);
        boolean valid = ends.length <= 2 && first.isPresent() && last.isPresent();
        return valid && first.get().compareTo(last.get()) <= 0
                ? Optional.of(EnumSet.range(first.get(), last.get()))
                : Optional.empty();
    }

    /** The day of this name. */
    static Optional<DayOfWeek> find(String name) {
        var folded = PlainText.folded(name);
        for (var day : DayOfWeek.values()) {
            if (NAMES.get(day.ordinal()).contains(folded)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
