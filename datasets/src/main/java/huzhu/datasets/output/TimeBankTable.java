package huzhu.datasets.output;

import huzhu.model.account.TimeBank;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** {@code timebank.csv}: one row for each person who gives, receives or has a balance. */
public final class TimeBankTable {
    /** Its name in an output folder. */
    public static final String FILE = "timebank.csv";

    static final List<String> HEADER =
            List.of("person_id", "given_minutes", "received_minutes", "balance_before", "balance_after", "over_cap");

    private TimeBankTable() {}

    static void write(List<TimeBank.Account> accounts, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        accounts.stream()
                .sorted(Comparator.comparing(account -> account.person().value(), NaturalOrder.IDS))
                .forEach(account -> table.row()
                        .text(account.person())
                        .number(account.givenMinutes())
                        .number(account.receivedMinutes())
                        .number(account.balanceBefore())
                        .number(account.balanceAfter())
                        .number(account.overCapMinutes())
                        .end());
        table.flush();
    }
}
