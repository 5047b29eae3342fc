package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.datasets.output.LoadTable;
import huzhu.model.account.Gini;
import huzhu.model.account.WeeksKept.Sum;
import huzhu.model.introduction.Introduction;
import huzhu.model.introduction.Introduction.Obstacle;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How evenly volunteers share the load, and the hours that few like, over the weeks that are kept; and who is new to whom. */
final class MonthsBoard {
    private static final int PAGE = 15;

    private final List<Sum> volunteers;
    private final List<Introduction> introductions;
    private final UnpopularHours hours;
    private final Aliases aliases;
    private final Messages words;

    MonthsBoard(Rhythm rhythm, UnpopularHours hours, Aliases aliases, Messages words) {
        volunteers = rhythm.volunteers();
        introductions = rhythm.introductions();
        this.hours = hours;
        this.aliases = aliases;
        this.words = words;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (!volunteers.isEmpty()) {
            sentences.add(words.text(
                    hours.weekend() ? "report.months.unpopular.weekend" : "report.months.unpopular",
                    TimeWindow.clock(hours.beforeMinute()),
                    TimeWindow.clock(hours.afterMinute()),
                    words.hours(volunteers.stream()
                            .mapToLong(one -> one.thisWeek().unpopularMinutes())
                            .sum()),
                    volunteers.stream()
                            .filter(one -> one.thisWeek().unpopularMinutes() > 0)
                            .count()));
        }
        int weeks = volunteers.stream().mapToInt(Sum::weeks).max().orElse(0);
        if (weeks > 1) {
            sentences.add(words.text(
                    "report.months.gini",
                    weeks,
                    gini(one -> (double) one.minutesAway() / one.weeks()),
                    gini(one -> (double) one.unpopularMinutes() / one.weeks())));
        }
        if (!introductions.isEmpty()) {
            sentences.add(words.text(
                    "report.introductions",
                    introductions.size(),
                    introductions.stream().filter(one -> one.by().isPresent()).count(),
                    count(Obstacle.NOBODY_FREE),
                    count(Obstacle.NOBODY_KNOWN)));
        }
        return sentences;
    }

    private long count(Obstacle obstacle) {
        return introductions.stream()
                .filter(one -> one.obstacle().filter(obstacle::equals).isPresent())
                .count();
    }

    private String gini(ToDoubleFunction<Sum> value) {
        return words.decimal(Gini.of(volunteers.stream().mapToDouble(value).toArray()), 2);
    }

    /** Those who gave hours, first who gave most of the unpopular ones, then of all. */
    PagedListing listing() {
        var rows = volunteers.stream()
                .filter(one -> one.minutesAway() > 0)
                .sorted(Comparator.comparingLong((Sum one) -> -one.unpopularMinutes())
                        .thenComparingLong(one -> -one.minutesAway())
                        .thenComparing(Sum::volunteer))
                .map(one -> List.of(
                        aliases.of(one.volunteer()),
                        words.hours(one.thisWeek().minutesAway()),
                        words.hours(one.thisWeek().unpopularMinutes()),
                        words.number(one.weeks()),
                        words.hours(one.minutesAway()),
                        words.hours(one.unpopularMinutes())))
                .toList();
        return PagedListing.of(
                PagedListing.heads(words, "months"),
                List.of(false, true, true, true, true, true),
                rows,
                PAGE,
                LoadTable.FILE,
                List.of());
    }
}
