package huzhu.datasets.output;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code beds.csv}: one row for each stay that has a bed. */
final class BedsTable {
    static final String FILE = "beds.csv";
    static final List<String> HEADER = List.of("stay_id", "elder_id", "home_id", "room_id", "bed", "from", "to");

    private BedsTable() {}

    /** Writes a sorted plan's beds; the home of a room not known to the problem stays blank. */
    static void write(PlanningProblem problem, Plan sorted, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var line : sorted.beds()) {
            var home = problem.county()
                    .findRoom(line.room())
                    .map(room -> room.home().value());
            table.row()
                    .text(line.stay())
                    .text(line.elder())
                    .text(home.orElse(""))
                    .text(line.room())
                    .number(line.bed())
                    .text(line.from())
                    .text(line.to())
                    .end();
        }
        table.flush();
    }
}
