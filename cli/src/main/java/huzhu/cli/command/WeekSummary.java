package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.round.RideNeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** What a coordinator sees on the screen when a week is planned. */
final class WeekSummary {
    private static final int MOST_NAMED = 20;

    private final WeekPlanner.Week week;
    private final Accounts accounts;
    private final Totals totals;

    WeekSummary(WeekPlanner.Week week) {
        this.week = week;
        accounts = Accounts.of(week.view());
        totals = Totals.of(accounts, week.shortage());
    }

    Totals totals() {
        return totals;
    }

    /** The decisive numbers as a table. */
    TextTable table(Messages words) {
        var shortage = week.shortage();
        var table = new TextTable()
                .row(
                        "",
                        words.text("summary.needed"),
                        words.text("summary.met"),
                        words.text("summary.unmet"),
                        words.text("summary.proven"),
                        words.text("summary.share"))
                .row(row(words, "hours", accounts.visits().minutes(), shortage.provenMinutes(), words::hours))
                .row(row(
                        words,
                        "weighted",
                        accounts.visits().weightedMicros(),
                        shortage.provenWeightedMicros(),
                        micros -> weighted(words, micros)));
        if (accounts.places().demand() > 0) {
            table.row(row(
                    words,
                    "withPlaces",
                    accounts.withPlacesMicros(),
                    shortage.provenWithPlacesMicros(),
                    micros -> weighted(words, micros)));
        }
        return table.row(row(words, "nights", accounts.nights(), shortage.provenNights(), words::number))
                .row(row(words, "places", accounts.places(), shortage.provenPlaces(), words::number));
    }

    private static String[] row(
            Messages words, String name, Balance balance, long proven, LongFunction<String> number) {
        return new String[] {
            words.text("summary." + name),
            number.apply(balance.demand()),
            number.apply(balance.met()),
            number.apply(balance.unmet()),
            number.apply(proven),
            words.percent(balance.met(), balance.demand())
        };
    }

    /** Rides to sessions in words, and by id who has none; nothing where policy asks for no rounds. */
    List<String> rides(Messages words) {
        var view = week.view();
        if (!view.county().policy().rounds().isOn()) {
            return List.of();
        }
        var open = RideNeed.open(view);
        int needed = RideNeed.of(view).size();
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "summary.rides", needed, needed - open.size(), view.rounds().size()));
        if (!open.isEmpty()) {
            var some = open.stream()
                    .limit(MOST_NAMED)
                    .map(place -> words.text(
                            "summary.rides.one",
                            place.seat().series().elder().id(),
                            place.session().id(),
                            words.text("day." + place.day())))
                    .collect(Collectors.joining(words.text("list.separator")));
            lines.add(words.text("summary.rides.open", open.size() > MOST_NAMED ? some + " …" : some));
        }
        return lines;
    }

    private static String weighted(Messages words, long micros) {
        return words.hours(Math.round(micros / 1e6));
    }

    /** The same for programs. */
    SequencedMap<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>(totals.tree());
        tree.put("score", RunRecord.score(week.audit()));
        tree.put("interrupted", week.interrupted());
        tree.put("out", folder.toString());
        return tree;
    }
}
