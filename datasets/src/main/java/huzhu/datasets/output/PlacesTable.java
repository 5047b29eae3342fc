package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;

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
import java.util.List;

/** {@code places.csv}: the places in sessions that elders had in each week that is kept; read by the week after. */
public final class PlacesTable {
    /** Its name in an output folder. */
    public static final String FILE = "places.csv";

    private static final List<String> HEADER = List.of("monday", "session_id", "person_id", "service_id");

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
    static EarlierTable<PlaceRecord> read(Path folder) {
        return EarlierTable.read(folder, "places", FILE, PlacesTable::record);
    }

    private static PlaceRecord record(Row row) {
        return new PlaceRecord(
                PlanningWeek.of(row.date("monday").orElse(LocalDate.EPOCH)),
                new SessionId(id(row, "session_id")),
                new PersonId(id(row, "person_id")),
                new ServiceId(id(row, "service_id")));
    }
}
