package huzhu.datasets.output;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@code roster.csv}: one row for each caregiver of each visit. */
final class RosterTable {
    static final String FILE = "roster.csv";
    static final List<String> HEADER = List.of(
            "date",
            "volunteer_id",
            "tour",
            "stop",
            "visit_id",
            "elder_id",
            "service_id",
            "start",
            "end",
            "travel_min",
            "travel_km",
            "window_start",
            "window_end");

    private final PlanningProblem problem;
    private final CsvTable table;

    private RosterTable(PlanningProblem problem, CsvTable table) {
        this.problem = problem;
        this.table = table;
    }

    /** Writes a sorted plan's tours; cells that follow from ids not known to the problem stay blank. */
    static void write(PlanningProblem problem, Plan sorted, OutputStream out) throws IOException {
        var roster = new RosterTable(problem, new CsvTable(out, HEADER));
        int number = 0;
        Tour previous = null;
        for (var tour : sorted.tours()) {
            boolean sameDay = previous != null
                    && previous.volunteer().equals(tour.volunteer())
                    && previous.date().equals(tour.date());
            number = sameDay ? number + 1 : 1;
            roster.write(tour, number);
            previous = tour;
        }
        roster.table.flush();
    }

    private void write(Tour tour, int number) {
        var volunteer = problem.county().findVolunteer(tour.volunteer());
        var at = volunteer.map(who -> who.person().location());
        int stopNumber = 0;
        for (var stop : tour.stops()) {
            var visit = problem.demand().findVisit(stop.visit());
            var to = visit.map(RosterTable::location);
            var row = table.row()
                    .text(tour.date())
                    .text(tour.volunteer())
                    .number(number)
                    .number(++stopNumber);
            writeVisit(row, stop, visit);
            writeTravel(row, volunteer, at, to);
            row.text(TimeWindow.clock(tour.window().startMinute()))
                    .text(TimeWindow.clock(tour.window().endMinute()))
                    .end();
            at = to.isPresent() ? to : at;
        }
    }

    private static void writeVisit(CsvTable.Row row, Stop stop, Optional<Visit> visit) {
        row.text(stop.visit())
                .text(visit.map(one -> one.series().elder().id().value()).orElse(""))
                .text(visit.map(one -> one.series().service().id().value()).orElse(""))
                .text(TimeWindow.clock(stop.startMinute()))
                .text(TimeWindow.clock(stop.endMinute()));
    }

    private void writeTravel(
            CsvTable.Row row, Optional<Volunteer> volunteer, Optional<GeoPoint> from, Optional<GeoPoint> to) {
        if (volunteer.isEmpty() || from.isEmpty() || to.isEmpty()) {
            row.blank().blank();
            return;
        }
        var travel = problem.travel();
        row.number(travel.minutes(volunteer.get().mode(), from.get(), to.get()))
                .km(travel.roadKm(volunteer.get().mode(), from.get(), to.get()));
    }

    private static GeoPoint location(Visit visit) {
        return visit.series().elder().person().location();
    }
}
