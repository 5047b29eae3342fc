package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.round.RideNeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
        var minutes = accounts.visits().minutes();
        var weighted = accounts.visits().weightedMicros();
        var withPlaces = weighted.plus(accounts.placesMicros());
        var table = new TextTable()
                .row(
                        "",
                        words.text("summary.needed"),
                        words.text("summary.met"),
                        words.text("summary.unmet"),
                        words.text("summary.proven"),
                        words.text("summary.share"))
                .row(
                        words.text("summary.hours"),
                        words.hours(minutes.demand()),
                        words.hours(minutes.met()),
                        words.hours(minutes.unmet()),
                        words.hours(week.shortage().provenMinutes()),
                        words.percent(minutes.met(), minutes.demand()))
                .row(
                        words.text("summary.weighted"),
                        weighted(words, weighted.demand()),
                        weighted(words, weighted.met()),
                        weighted(words, weighted.unmet()),
                        weighted(words, week.shortage().provenWeightedMicros()),
                        words.percent(weighted.met(), weighted.demand()));
        if (accounts.places().demand() > 0) {
            table.row(
                    words.text("summary.withPlaces"),
                    weighted(words, withPlaces.demand()),
                    weighted(words, withPlaces.met()),
                    weighted(words, withPlaces.unmet()),
                    weighted(words, week.shortage().provenWithPlacesMicros()),
                    words.percent(withPlaces.met(), withPlaces.demand()));
        }
        return table.row(
                        words.text("summary.nights"),
                        words.number(accounts.nights().demand()),
                        words.number(accounts.nights().met()),
                        words.number(accounts.nights().unmet()),
                        words.number(week.shortage().provenNights()),
                        words.percent(accounts.nights().met(), accounts.nights().demand()))
                .row(
                        words.text("summary.places"),
                        words.number(accounts.places().demand()),
                        words.number(accounts.places().met()),
                        words.number(accounts.places().unmet()),
                        words.number(week.shortage().provenPlaces()),
                        words.percent(accounts.places().met(), accounts.places().demand()));
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
