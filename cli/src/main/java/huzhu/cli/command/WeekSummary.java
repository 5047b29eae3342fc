package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What a coordinator sees on the screen when a week is planned. */
final class WeekSummary {
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
        return new TextTable()
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
                        words.percent(weighted.met(), weighted.demand()))
                .row(
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
