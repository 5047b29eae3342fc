package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;
import static huzhu.datasets.output.FolderTable.word;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.plan.BedStay;
import huzhu.model.request.StayId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stays in beds from the rows of {@code beds.csv}; elder and nights may be blank where the stay is known. */
final class BedsReading {
    /** Name of the finding that a row contradicts the problem. */
    static final String RULE = "bedsLine";

    private final PlanningProblem problem;
    private final FolderTable table;
    private final Findings findings;
    private final List<BedStay> beds = new ArrayList<>();

    BedsReading(PlanningProblem problem, FolderTable table, Findings findings) {
        this.problem = problem;
        this.table = table;
        this.findings = findings;
    }

    List<BedStay> beds() {
        table.read(this::take);
        return beds;
    }

    private void take(Row row) {
        var stayId = new StayId(id(row, "stay_id"));
        var room = new RoomId(id(row, "room_id"));
        var stay = problem.county().findStay(stayId);
        var elder = word(row, "elder_id").map(PersonId::new).or(() -> stay.map(one -> one.elder()));
        var from = row.date("from").or(() -> stay.map(one -> one.from()));
        var to = row.date("to").or(() -> stay.map(one -> one.to()));
        requireOne(row, "elder_id", elder);
        requireOne(row, "from", from);
        requireOne(row, "to", to);
        if (elder.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        var home = problem.county().findRoom(room).map(one -> one.home().value());
        findings.compare(RULE, table.place(row.line()), "home_id", word(row, "home_id"), home);
        beds.add(new BedStay(stayId, elder.get(), room, row.integer("bed").orElseThrow(), from.get(), to.get()));
    }

    private static void requireOne(Row row, String column, Optional<?> value) {
        if (value.isEmpty()) {
            row.problem(column, ProblemCode.VALUE_MISSING, "");
        }
    }
}
