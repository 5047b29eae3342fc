package huzhu.datasets.output;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.request.Session;
import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@code sessions.csv}: one row for each person at each session that is held, who attends before who helps. */
final class SessionsTable {
    static final String FILE = "sessions.csv";
    static final String ATTENDS = "attends";
    static final String HELPS = "helps";
    static final List<String> HEADER =
            List.of("session_id", "demand_id", "service_id", "date", "start", "end", "person_id", "role");

    private SessionsTable() {}

    /** Writes a sorted plan's sessions; cells of a session not known to the problem stay blank. */
    static void write(PlanningProblem problem, Plan sorted, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var run : sorted.sessions()) {
            var session = problem.county().findSession(run.session());
            for (var one : run.attendees()) {
                start(table, run, one.seat().value(), session)
                        .text(one.elder())
                        .text(ATTENDS)
                        .end();
            }
            for (var helper : run.helpers()) {
                start(table, run, "", session).text(helper).text(HELPS).end();
            }
        }
        table.flush();
    }

    private static CsvTable.Row start(CsvTable table, SessionRun run, String demandId, Optional<Session> session) {
        return table.row()
                .text(run.session())
                .text(demandId)
                .text(session.map(one -> one.service().value()).orElse(""))
                .text(session.map(one -> one.date().toString()).orElse(""))
                .text(session.map(one -> TimeWindow.clock(one.time().startMinute()))
                        .orElse(""))
                .text(session.map(one -> TimeWindow.clock(one.time().endMinute()))
                        .orElse(""));
    }
}
