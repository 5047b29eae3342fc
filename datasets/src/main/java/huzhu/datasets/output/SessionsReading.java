package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;
import static huzhu.datasets.output.FolderTable.number;
import static huzhu.datasets.output.FolderTable.word;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.SessionRun;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions that are held, from the rows of {@code sessions.csv}; service, date and time may be blank. */
final class SessionsReading {
    /** Name of the finding that a row contradicts the problem. */
    static final String RULE = "sessionsLine";

    private record People(List<SessionRun.Attendance> attendees, List<PersonId> helpers) {}

    private final PlanningProblem problem;
    private final FolderTable table;
    private final Findings findings;
    private final Map<SessionId, People> people = new LinkedHashMap<>();

    SessionsReading(PlanningProblem problem, FolderTable table, Findings findings) {
        this.problem = problem;
        this.table = table;
        this.findings = findings;
    }

    List<SessionRun> sessions() {
        table.read(this::take);
        var runs = new ArrayList<SessionRun>();
        people.forEach((session, who) -> runs.add(new SessionRun(session, who.attendees(), who.helpers())));
        return runs;
    }

    private void take(Row row) {
        var sessionId = new SessionId(id(row, "session_id"));
        var person = new PersonId(id(row, "person_id"));
        var demandId = word(row, "demand_id");
        boolean attends = row.requireWord("role").equals(SessionsTable.ATTENDS);
        if (attends && demandId.isEmpty()) {
            row.problem("demand_id", ProblemCode.VALUE_MISSING, "");
            return;
        }
        var place = table.place(row.line());
        problem.county().findSession(sessionId).ifPresent(session -> compare(row, place, session));
        var who = people.computeIfAbsent(sessionId, it -> new People(new ArrayList<>(), new ArrayList<>()));
        if (attends) {
            who.attendees().add(new SessionRun.Attendance(new DemandId(demandId.get()), person));
        } else {
            demandId.ifPresent(named -> findings.add(RULE, place, "demand_id", named, ""));
            who.helpers().add(person);
        }
    }

    private void compare(Row row, String place, Session session) {
        findings.compare(
                RULE,
                place,
                "service_id",
                word(row, "service_id"),
                Optional.of(session.service().value()));
        findings.compare(RULE, place, "date", row.date("date"), Optional.of(session.date()));
        findings.compare(
                RULE, place, "start", clock(row, "start"), clock(session.time().startMinute()));
        findings.compare(
                RULE, place, "end", clock(row, "end"), clock(session.time().endMinute()));
    }

    private static Optional<String> clock(Row row, String column) {
        return number(row.minute(column)).map(TimeWindow::clock);
    }

    private static Optional<String> clock(int minute) {
        return Optional.of(TimeWindow.clock(minute));
    }
}
