package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;
import static huzhu.datasets.output.FolderTable.number;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.model.account.TimeBank;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code timebank.csv} of a plan folder, read back: for balances brought forward, and to hold it to the plan. */
public final class ReportedTimeBank {
    /** Name of the finding that an account does not follow from the plan and the balance before. */
    static final String RULE = "reportedTimeBank";

    /**
     * Balances after an earlier week.
     *
     * @param minutes balance by person
     * @param problems what cannot be read
     * @param sha256 hash of the file they stand in, empty where there is none
     */
    public record Balances(Map<PersonId, Long> minutes, List<Problem> problems, Optional<String> sha256) {}

    private record Line(int row, Map<String, Integer> cells) {}

    private ReportedTimeBank() {}

    /** The balances that an earlier output folder leaves; none if it has no {@code timebank.csv}. */
    public static Balances balancesAfter(Path folder) {
        var problems = new Problems();
        var minutes = new LinkedHashMap<PersonId, Long>();
        var table = new FolderTable(folder, "timebank", problems);
        lines(table)
                .forEach((person, line) ->
                        minutes.put(person, (long) line.cells().getOrDefault("balance_after", 0)));
        return new Balances(minutes, problems.all(), table.sha256());
    }

    private static Map<PersonId, Line> lines(FolderTable table) {
        var lines = new LinkedHashMap<PersonId, Line>();
        if (table.exists()) {
            table.read(row -> lines.put(new PersonId(id(row, "person_id")), line(row)));
        }
        return lines;
    }

    private static Line line(Row row) {
        var cells = new HashMap<String, Integer>();
        for (var column : TimeBankTable.HEADER.subList(1, TimeBankTable.HEADER.size())) {
            number(row.integer(column)).ifPresent(value -> cells.put(column, value));
        }
        return new Line(row.line(), cells);
    }

    static void check(PlanView plan, FolderTable table, Findings findings) {
        var lines = lines(table);
        var before = new HashMap<PersonId, Long>();
        lines.forEach((person, line) -> before.put(person, (long) line.cells().getOrDefault("balance_before", 0)));
        for (var account : TimeBank.of(plan, before)) {
            var line = lines.remove(account.person());
            if (line == null) {
                findings.add(RULE, table.file(), "person_id", "", account.person());
            } else {
                compare(table.place(line.row()), line, account, findings);
            }
        }
        lines.forEach((person, line) ->
                compare(table.place(line.row()), line, new TimeBank.Account(person, 0, 0, 0, 0, 0), findings));
    }

    private static void compare(String place, Line line, TimeBank.Account account, Findings findings) {
        var expected = Map.of(
                "given_minutes", account.givenMinutes(),
                "received_minutes", account.receivedMinutes(),
                "balance_after", account.balanceAfter(),
                "over_cap", account.overCapMinutes());
        for (var column : TimeBankTable.HEADER) {
            findings.compare(
                    RULE,
                    place,
                    column,
                    Optional.ofNullable(line.cells().get(column)).map(Integer::longValue),
                    Optional.ofNullable(expected.get(column)));
        }
    }
}
