package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.datasets.output.HouseholdsTable;
import huzhu.model.ledger.HouseholdBalance;
import huzhu.model.ledger.Reciprocity;
import huzhu.model.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reciprocity between households: what each gave to others and received from them, in the week and, where weeks before are known,
 * over the weeks.
 *
 * @param sentences how mutual the help is
 * @param listing household by household, the largest imbalances first
 */
public record HouseholdBoard(List<String> sentences, PagedListing listing) {
    private static final int PAGE = 15;

    public HouseholdBoard {
        sentences = List.copyOf(sentences);
    }

    /**
     * A board.
     *
     * @param week pairs of households in this week
     * @param all the same with weeks before; equal to {@code week} where none are known
     */
    static HouseholdBoard of(
            List<Reciprocity.Balance> week, List<Reciprocity.Balance> all, Aliases aliases, Messages words) {
        boolean hasPast = !all.equals(week);
        var sentences = new ArrayList<String>();
        sentences.add(sentence("report.households.week", week, words));
        if (hasPast) {
            sentences.add(sentence("report.households.all", all, words));
        }
        var now = new HashMap<PersonId, HouseholdBalance>();
        HouseholdBalance.of(week).forEach(one -> now.put(one.household(), one));
        var rows = HouseholdBalance.of(all).stream()
                .map(one -> row(
                        one,
                        now.getOrDefault(one.household(), new HouseholdBalance(one.household(), 0, 0, 0, 0)),
                        hasPast,
                        aliases,
                        words))
                .toList();
        return new HouseholdBoard(
                sentences,
                PagedListing.of(
                        PagedListing.heads(words, hasPast ? "households.past" : "households"),
                        Stream.concat(
                                        Stream.of(false),
                                        Stream.generate(() -> true).limit(hasPast ? 8 : 5))
                                .toList(),
                        rows,
                        PAGE,
                        HouseholdsTable.FILE,
                        List.of()));
    }

    private static String sentence(String key, List<Reciprocity.Balance> pairs, Messages words) {
        var between = pairs.stream().filter(pair -> !pair.a().equals(pair.b())).toList();
        long both = between.stream()
                .filter(pair -> pair.givenByA() > 0 && pair.givenByB() > 0)
                .count();
        long minutes = between.stream()
                .mapToLong(pair -> pair.givenByA() + pair.givenByB())
                .sum();
        var households = HouseholdBalance.of(pairs);
        long mutual = households.stream()
                .filter(one -> one.givenMinutes() > 0 && one.receivedMinutes() > 0)
                .count();
        return words.text(key, words.hours(minutes), households.size(), mutual, between.size(), both);
    }

    private static List<String> row(
            HouseholdBalance all, HouseholdBalance week, boolean hasPast, Aliases aliases, Messages words) {
        var cells = new ArrayList<String>();
        cells.add(aliases.of(all.household()));
        cells.add(words.hours(week.givenMinutes()));
        cells.add(words.hours(week.receivedMinutes()));
        cells.add(words.hours(week.netMinutes()));
        if (hasPast) {
            cells.add(words.hours(all.givenMinutes()));
            cells.add(words.hours(all.receivedMinutes()));
            cells.add(words.hours(all.netMinutes()));
        }
        cells.add(words.number(all.partners()));
        cells.add(words.number(all.mutual()));
        return cells;
    }
}
