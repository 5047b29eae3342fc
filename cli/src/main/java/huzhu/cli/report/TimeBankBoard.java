package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.datasets.output.TimeBankTable;
import huzhu.model.account.TimeBank.Account;
import java.util.Comparator;
import java.util.List;

/** The time bank of the week: what was given and received, and who gave most. */
final class TimeBankBoard {
    private static final int PAGE = 15;

    private final List<Account> accounts;
    private final Aliases aliases;
    private final Messages words;

    TimeBankBoard(List<Account> accounts, Aliases aliases, Messages words) {
        this.accounts = accounts;
        this.aliases = aliases;
        this.words = words;
    }

    /** The week in one sentence. */
    String sentence() {
        return words.text(
                "report.timebank.says",
                words.hours(accounts.stream().mapToLong(Account::givenMinutes).sum()),
                accounts.stream().filter(one -> one.givenMinutes() > 0).count(),
                accounts.stream().filter(one -> one.receivedMinutes() > 0).count(),
                accounts.stream()
                        .filter(one -> one.givenMinutes() > 0 && one.receivedMinutes() > 0)
                        .count(),
                accounts.stream().filter(one -> one.overCapMinutes() > 0).count());
    }

    /** Those who gave, the most first. */
    PagedListing listing() {
        var rows = accounts.stream()
                .filter(one -> one.givenMinutes() > 0)
                .sorted(Comparator.comparingLong((Account one) -> -one.givenMinutes())
                        .thenComparing(Account::person))
                .map(one -> List.of(
                        aliases.of(one.person()),
                        words.hours(one.givenMinutes()),
                        words.hours(one.receivedMinutes()),
                        words.hours(one.balanceBefore()),
                        words.hours(one.balanceAfter())))
                .toList();
        return PagedListing.of(
                PagedListing.heads(words, "timebank"),
                List.of(false, true, true, true, true),
                rows,
                PAGE,
                TimeBankTable.FILE,
                List.of());
    }
}
