package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;

import huzhu.datasets.table.Row;
import huzhu.model.account.CareRecord;
import huzhu.model.people.PersonId;
import huzhu.model.service.ServiceId;
import huzhu.model.week.PlanningWeek;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code continuity.csv}: one row for each service that an elder receives, or waits for; read by the week after. */
public final class ContinuityTable {
    /** Its name in an output folder. */
    public static final String FILE = "continuity.csv";

    private static final List<String> HEADER = List.of(
            "person_id",
            "service_id",
            "visits",
            "visits_by_known",
            "unmet",
            "carers",
            "last_visit",
            "days_since",
            "weeks_waiting");

    private static final Comparator<CareRecord> ORDER = Comparator.comparing(
                    (CareRecord one) -> one.elder().value(), NaturalOrder.IDS)
            .thenComparing(one -> one.service().value(), NaturalOrder.IDS);

    private ContinuityTable() {}

    /** Writes the table of a week. */
    public static void write(List<CareRecord> records, PlanningWeek week, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        var sunday = week.date(DayOfWeek.SUNDAY);
        for (var one : records.stream().sorted(ORDER).toList()) {
            table.row()
                    .text(one.elder())
                    .text(one.service())
                    .number(one.visits())
                    .number(one.visitsByKnown())
                    .number(one.unmet())
                    .text(one.carers().stream().map(PersonId::value).collect(Collectors.joining(";")))
                    .text(one.lastVisit().map(LocalDate::toString).orElse(""))
                    .text(one.lastVisit()
                            .map(day -> String.valueOf(ChronoUnit.DAYS.between(day, sunday)))
                            .orElse(""))
                    .number(one.weeksWaiting())
                    .end();
        }
        table.flush();
    }

    /** Reads the table of an earlier output folder. */
    static EarlierTable<CareRecord> read(Path folder) {
        return EarlierTable.read(folder, "continuity", FILE, ContinuityTable::record);
    }

    private static CareRecord record(Row row) {
        return new CareRecord(
                new PersonId(id(row, "person_id")),
                new ServiceId(id(row, "service_id")),
                row.integer("visits").orElse(0),
                row.integer("visits_by_known").orElse(0),
                row.integer("unmet").orElse(0),
                row.words("carers").stream().map(PersonId::new).toList(),
                row.date("last_visit"),
                row.integer("weeks_waiting").orElse(0));
    }
}
