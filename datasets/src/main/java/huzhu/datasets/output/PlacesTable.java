package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.model.account.PlaceRecord;
import huzhu.model.people.PersonId;
import huzhu.model.request.SessionId;
import huzhu.model.service.ServiceId;
import huzhu.model.week.PlanningWeek;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code places.csv}: the places in sessions that elders had in each week that is kept; read by the week after. */
public final class PlacesTable {
    /** Its name in an output folder. */
    public static final String FILE = "places.csv";

    private static final List<String> HEADER = List.of("monday", "session_id", "person_id", "service_id");

    /**
     * What an earlier week hands on.
     *
     * @param records the records; none if the folder has no such table
     * @param problems what cannot be read
     * @param sha256 hash of the table, empty where there is none
     */
    public record Reading(List<PlaceRecord> records, List<Problem> problems, Optional<String> sha256) {}

    private PlacesTable() {}

    /** Writes the table in the order given. */
    public static void write(List<PlaceRecord> records, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var one : records) {
            table.row()
                    .text(one.week().monday())
                    .text(one.session())
                    .text(one.elder())
                    .text(one.service())
                    .end();
        }
        table.flush();
    }

    /** Reads the table of an earlier output folder. */
    public static Reading read(Path folder) {
        var problems = new Problems();
        var table = new FolderTable(folder, "places", problems, "previous/" + FILE);
        var records = new ArrayList<PlaceRecord>();
        if (table.exists()) {
            table.read(row -> records.add(record(row)));
        }
        return new Reading(records, PlanFolder.readable(problems.all()), table.sha256());
    }

    private static PlaceRecord record(Row row) {
        return new PlaceRecord(
                PlanningWeek.of(row.date("monday").orElse(LocalDate.EPOCH)),
                new SessionId(id(row, "session_id")),
                new PersonId(id(row, "person_id")),
                new ServiceId(id(row, "service_id")));
    }
}
