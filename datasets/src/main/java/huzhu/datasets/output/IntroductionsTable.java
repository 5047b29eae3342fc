package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;

import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.model.demand.DemandId;
import huzhu.model.introduction.Introduction;
import huzhu.model.introduction.NewPair;
import huzhu.model.people.PersonId;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code introductions.csv}: one row for each volunteer who comes to an elder for the first time. */
public final class IntroductionsTable {
    /** Its name in an output folder. */
    public static final String FILE = "introductions.csv";

    static final String NAME = "introductions";

    private static final List<String> HEADER =
            List.of("visit_id", "elder_id", "volunteer_id", "introduced_by", "date", "start", "end", "because");

    private IntroductionsTable() {}

    /** Writes the table of a week. */
    public static void write(List<Introduction> introductions, PlanningWeek week, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var one : introductions) {
            var pair = one.pair();
            table.row()
                    .text(pair.visit())
                    .text(pair.elder())
                    .text(pair.carer())
                    .text(one.by().map(PersonId::value).orElse(""))
                    .text(week.date(pair.day()))
                    .text(TimeWindow.clock(pair.startMinute()))
                    .text(TimeWindow.clock(pair.endMinute()))
                    .text(one.obstacle()
                            .map(why -> why.name().toLowerCase(Locale.ROOT))
                            .orElse(""))
                    .end();
        }
        table.flush();
    }

    /** What a folder's table says of introductions, as far as it can be read; none if it has none. */
    public static List<Introduction> read(Path folder) {
        var table = new FolderTable(folder, NAME, new Problems());
        var all = new ArrayList<Introduction>();
        if (table.exists()) {
            table.read(row -> all.add(introduction(row)));
        }
        return all;
    }

    static Introduction introduction(Row row) {
        var pair = new NewPair(
                new DemandId(id(row, "visit_id")),
                new PersonId(id(row, "elder_id")),
                new PersonId(id(row, "volunteer_id")),
                row.date("date").orElse(LocalDate.EPOCH).getDayOfWeek(),
                row.minute("start").orElse(0),
                row.minute("end").orElse(0));
        return new Introduction(pair, row.word("introduced_by").map(PersonId::new), Optional.empty());
    }
}
