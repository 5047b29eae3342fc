package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;

import huzhu.datasets.table.Row;
import huzhu.model.ledger.Reciprocity;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** {@code households.csv}: who helps whom, household by household, in the week and over the weeks; read by the week after. */
public final class HouseholdsTable {
    /** Its name in an output folder. */
    public static final String FILE = "households.csv";

    private static final List<String> HEADER = List.of(
            "household_a",
            "household_b",
            "given_by_a_minutes",
            "given_by_b_minutes",
            "all_given_by_a_minutes",
            "all_given_by_b_minutes");

    private record Pair(PersonId a, PersonId b) {}

    private HouseholdsTable() {}

    /**
     * Writes the table.
     *
     * @param week help of this week
     * @param all help of this week and before, of all pairs of the week and perhaps more
     */
    public static void write(List<Reciprocity.Balance> week, List<Reciprocity.Balance> all, OutputStream out)
            throws IOException {
        var now = new HashMap<Pair, Reciprocity.Balance>();
        week.forEach(one -> now.put(new Pair(one.a(), one.b()), one));
        var table = new CsvTable(out, HEADER);
        for (var pair : all) {
            var thisWeek =
                    now.getOrDefault(new Pair(pair.a(), pair.b()), new Reciprocity.Balance(pair.a(), pair.b(), 0, 0));
            table.row()
                    .text(pair.a())
                    .text(pair.b())
                    .number(thisWeek.givenByA())
                    .number(thisWeek.givenByB())
                    .number(pair.givenByA())
                    .number(pair.givenByB())
                    .end();
        }
        table.flush();
    }

    /** Reads what an earlier output folder says of all weeks up to its own. */
    static EarlierTable<Reciprocity.Balance> read(Path folder) {
        return EarlierTable.read(folder, "households", FILE, HouseholdsTable::balance);
    }

    private static Reciprocity.Balance balance(Row row) {
        return new Reciprocity.Balance(
                new PersonId(id(row, "household_a")),
                new PersonId(id(row, "household_b")),
                row.integer("all_given_by_a_minutes").orElse(0),
                row.integer("all_given_by_b_minutes").orElse(0));
    }
}
