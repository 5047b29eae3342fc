package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;

import huzhu.datasets.table.Row;
import huzhu.model.account.WorkRecord;
import huzhu.model.people.PersonId;
import huzhu.model.week.PlanningWeek;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code load.csv}: what each volunteer did in each week that is kept; read by the week after. */
public final class LoadTable {
    /** Its name in an output folder. */
    public static final String FILE = "load.csv";

    private static final List<String> HEADER = List.of("monday", "person_id", "minutes_away", "unpopular_minutes");

    private LoadTable() {}

    /** Writes the table in the order given. */
    public static void write(List<WorkRecord> records, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var one : records) {
            table.row()
                    .text(one.week().monday())
                    .text(one.volunteer())
                    .number(one.minutesAway())
                    .number(one.unpopularMinutes())
                    .end();
        }
        table.flush();
    }

    /** Reads the table of an earlier output folder. */
    static EarlierTable<WorkRecord> read(Path folder) {
        return EarlierTable.read(folder, "load", FILE, LoadTable::record);
    }

    private static WorkRecord record(Row row) {
        return new WorkRecord(
                PlanningWeek.of(row.date("monday").orElse(LocalDate.EPOCH)),
                new PersonId(id(row, "person_id")),
                row.integer("minutes_away").orElse(0),
                row.integer("unpopular_minutes").orElse(0));
    }
}
