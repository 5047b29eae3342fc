package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;
import static huzhu.datasets.output.FolderTable.number;

import huzhu.datasets.table.Row;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.request.SessionId;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rounds from the rows of {@code transport.csv}, in whatever order they stand: rows of one session, way, driver and time at the
 * session are one round, its doors in the order of time. Cells that only repeat what follows from these may be blank.
 */
final class TransportReading {
    /** Name of the finding that a row contradicts itself or the problem. */
    static final String RULE = "transportLine";

    private record Key(SessionId session, Round.Way way, PersonId driver, int venueMinute) {}

    private record Line(
            String place,
            Round.Stop stop,
            Optional<LocalDate> date,
            Optional<Integer> leave,
            Optional<Integer> back,
            Optional<Integer> number,
            Optional<Integer> travelMinutes) {}

    private final PlanningProblem problem;
    private final FolderTable table;
    private final Findings findings;
    private final Map<Key, List<Line>> lines = new LinkedHashMap<>();

    TransportReading(PlanningProblem problem, FolderTable table, Findings findings) {
        this.problem = problem;
        this.table = table;
        this.findings = findings;
    }

    List<Round> rounds() {
        table.read(this::take);
        var rounds = new ArrayList<Round>();
        lines.forEach((key, rows) -> rounds.add(round(key, rows)));
        return rounds;
    }

    private void take(Row row) {
        var key = new Key(
                new SessionId(id(row, "session_id")),
                TransportTable.findWay(row.requireWord("way")).orElseThrow(),
                new PersonId(id(row, "driver_id")),
                row.minute("at_session").orElseThrow());
        lines.computeIfAbsent(key, it -> new ArrayList<>())
                .add(new Line(
                        table.place(row.line()),
                        new Round.Stop(
                                new PersonId(id(row, "person_id")),
                                row.minute("time").orElseThrow()),
                        row.date("date"),
                        number(row.minute("leave")),
                        number(row.minute("back")),
                        number(row.integer("stop")),
                        number(row.integer("travel_min"))));
    }

    private Round round(Key key, List<Line> rows) {
        rows.sort(Comparator.comparingInt((Line line) -> line.stop().minute())
                .thenComparingInt(line -> line.number().orElse(0)));
        var round = new Round(
                key.session(),
                key.way(),
                key.driver(),
                key.venueMinute(),
                rows.stream().map(Line::stop).toList());
        var view = new PlanView(problem, Plan.EMPTY.with(List.of(round)));
        view.rounds().forEach(tour -> compare(tour, rows));
        return round;
    }

    private void compare(RoundTour tour, List<Line> rows) {
        var doors =
                tour.calls().stream().filter(call -> call.elder().isPresent()).toList();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            findings.compare(
                    RULE,
                    row.place(),
                    "date",
                    row.date(),
                    Optional.of(tour.session().date()));
            compare(row, "leave", row.leave(), tour.outing().leaveMinute());
            compare(row, "back", row.back(), tour.outing().backMinute());
            findings.compare(RULE, row.place(), "stop", row.number(), Optional.of(i + 1));
            findings.compare(
                    RULE,
                    row.place(),
                    "travel_min",
                    row.travelMinutes(),
                    Optional.of(doors.get(i).travelMinutes()));
        }
    }

    private void compare(Line row, String column, Optional<Integer> found, int minute) {
        findings.compare(
                RULE, row.place(), column, found.map(TimeWindow::clock), Optional.of(TimeWindow.clock(minute)));
    }
}
