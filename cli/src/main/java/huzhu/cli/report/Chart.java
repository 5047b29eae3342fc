package huzhu.cli.report;

import huzhu.cli.message.BilingualName;
import huzhu.cli.message.Messages;
import huzhu.cli.report.paged.Mark;
import huzhu.cli.report.paged.Paged;
import huzhu.cli.report.paged.PagedRow;
import huzhu.datasets.output.ShortfallJson;
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
 * @param name which of the report's charts it is
 * @param bars the first groups, one bar each
 * @param paged how the script pages them, where they are many
 */
public record Chart(String title, String name, List<Bar> bars, Paged paged) {
    private static final int PAGE = 24;
    private static final List<Grouping> SHOWN = List.of(
            Grouping.LEVEL, Grouping.AGE_GROUP, Grouping.SEX, Grouping.LIVING, Grouping.SERVICE, Grouping.VILLAGE);

    /**
     * One group.
     *
     * @param label the group
     * @param marks what is met and what is not, 0 to 100, the greatest need of the chart being 100
     * @param share what is met, in percent
     * @param amounts what is met and what is needed, in words
     */
    public record Bar(String label, List<Mark> marks, String share, String amounts) {
        private PagedRow row() {
            return new PagedRow(List.of(label, share, amounts), List.of(marks), List.of());
        }
    }

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
        var bars = groups.entrySet().stream()
                .filter(group -> group.getValue().minutes().demand() > 0)
                .sorted(Comparator.comparingDouble(group -> order(grouping, group.getValue())))
                .map(group -> bar(
                        label(county, grouping, group.getKey(), words),
                        group.getValue().minutes(),
                        most,
                        words))
                .toList();
        return new Chart(
                words.text("report.chart." + grouping.title()),
                grouping.title(),
                bars.stream().limit(PAGE).toList(),
                Paged.of(bars.stream().map(Bar::row).toList(), PAGE, ShortfallJson.FILE, List.of()));
    }

    /** Villages of the worst share first, as they are many; all else as it comes. */
    private static double order(Grouping grouping, VisitBalance balance) {
        var minutes = balance.minutes();
        return grouping == Grouping.VILLAGE ? (double) minutes.met() / minutes.demand() : 0;
    }

    private static Bar bar(String label, Balance minutes, long most, Messages words) {
        return new Bar(
                label,
                List.of(
                        Mark.of("met", 0, 100.0 * minutes.met() / most),
                        Mark.of("unmet", 100.0 * minutes.met() / most, 100.0 * minutes.unmet() / most)),
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
