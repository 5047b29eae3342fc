package huzhu.cli.report;

import huzhu.cli.message.BilingualName;
import huzhu.cli.message.Messages;
import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.Grouping;
import huzhu.model.account.VisitBalance;
import huzhu.model.county.County;
import huzhu.model.place.VillageId;
import huzhu.model.service.ServiceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the need of each group is met, as bars.
 *
 * @param title what the groups are
 * @param bars one a group
 * @param note how many groups are left out, blank if none is
 */
public record Chart(String title, List<Bar> bars, String note) {
    private static final int MOST_BARS = 24;
    private static final List<Grouping> SHOWN = List.of(
            Grouping.LEVEL, Grouping.AGE_GROUP, Grouping.SEX, Grouping.LIVING, Grouping.SERVICE, Grouping.VILLAGE);

    /**
     * One group.
     *
     * @param label the group
     * @param metWidth width of what is met, 0 to 100, the greatest need of the chart being 100
     * @param unmetWidth width of what is not
     * @param share what is met, in percent
     * @param amounts what is met and what is needed, in words
     */
    public record Bar(String label, double metWidth, double unmetWidth, String share, String amounts) {}

    /** The charts of a plan. */
    static List<Chart> of(County county, Accounts accounts, Messages words) {
        return SHOWN.stream()
                .map(grouping -> of(county, grouping, accounts, words))
                .filter(chart -> !chart.bars.isEmpty())
                .toList();
    }

    private static Chart of(County county, Grouping grouping, Accounts accounts, Messages words) {
        var groups = Optional.ofNullable(accounts.groups().get(grouping)).orElseThrow();
        long most = groups.values().stream()
                .mapToLong(balance -> balance.minutes().demand())
                .max()
                .orElse(0);
        var needed = groups.entrySet().stream()
                .filter(group -> group.getValue().minutes().demand() > 0)
                .sorted(Comparator.comparingDouble(group -> order(grouping, group.getValue())))
                .toList();
        var bars = needed.stream()
                .limit(MOST_BARS)
                .map(group -> bar(
                        label(county, grouping, group.getKey(), words),
                        group.getValue().minutes(),
                        most,
                        words))
                .toList();
        var note = needed.size() > bars.size() ? words.text("report.firstOf", bars.size(), needed.size()) : "";
        return new Chart(words.text("report.chart." + grouping.title()), bars, note);
    }

    /** Villages of the worst share first, as they are many; all else as it comes. */
    private static double order(Grouping grouping, VisitBalance balance) {
        var minutes = balance.minutes();
        return grouping == Grouping.VILLAGE ? (double) minutes.met() / minutes.demand() : 0;
    }

    private static Bar bar(String label, Balance minutes, long most, Messages words) {
        return new Bar(
                label,
                100.0 * minutes.met() / most,
                100.0 * minutes.unmet() / most,
                words.percent(minutes.met(), minutes.demand()),
                words.text("report.metOf", words.hours(minutes.met()), words.hours(minutes.demand())));
    }

    private static String label(County county, Grouping grouping, String key, Messages words) {
        if (grouping == Grouping.SERVICE) {
            return name(county, new ServiceId(key), words);
        }
        if (grouping == Grouping.VILLAGE) {
            return county.requireVillage(new VillageId(key)).name();
        }
        return words.text("group." + grouping.title() + "." + (key.equals(Grouping.UNKNOWN) ? "unknown" : key));
    }

    /** The name of a service as people say it in their language, its id where it has none. */
    static String name(County county, ServiceId id, Messages words) {
        var service = county.requireService(id);
        return service.name().isBlank() ? id.value() : BilingualName.in(words.language(), service.name());
    }
}
