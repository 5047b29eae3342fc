package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;
import static huzhu.datasets.output.FolderTable.number;
import static huzhu.datasets.output.FolderTable.word;

import huzhu.datasets.table.Row;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Availability;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tours from the rows of {@code roster.csv}, in whatever order they stand.
 *
 * <p>Rows of one volunteer, date and tour number are one tour; without a number, rows of one window are,
 * and without a window those that suit one of the volunteer's own. Stops follow
 * their numbers, and time where there are none. Cells that only repeat what follows from the ids may be blank.
 */
final class RosterReading {
    /** Name of the finding that a row contradicts itself or the problem. */
    static final String RULE = "rosterLine";

    private static final double KM_ROUNDING = 0.0005 + 1e-9;

    private static final Comparator<Line> BY_STOP = Comparator.comparingInt(
                    (Line line) -> line.number().orElse(Integer.MAX_VALUE))
            .thenComparingInt(line -> line.stop().startMinute())
            .thenComparingInt(Line::row);

    private record TourKey(PersonId volunteer, LocalDate date, String tour) {}

    private record Line(
            int row,
            Optional<Integer> number,
            Stop stop,
            Optional<TimeWindow> window,
            Optional<Integer> travelMinutes,
            OptionalDouble travelKm) {}

    private final PlanningProblem problem;
    private final FolderTable table;
    private final Findings findings;
    private final Map<TourKey, List<Line>> lines = new LinkedHashMap<>();

    RosterReading(PlanningProblem problem, FolderTable table, Findings findings) {
        this.problem = problem;
        this.table = table;
        this.findings = findings;
    }

    /** Reads the table; findings are added row by row, then tour by tour. */
    List<Tour> tours() {
        table.read(this::take);
        var tours = new ArrayList<Tour>();
        lines.forEach((key, unsorted) -> {
            var sorted = unsorted.stream().sorted(BY_STOP).toList();
            checkOrder(sorted);
            var tour = new Tour(
                    key.volunteer(),
                    key.date(),
                    window(key, sorted),
                    sorted.stream().map(Line::stop).toList());
            checkTravel(tour, sorted);
            tours.add(tour);
        });
        return tours;
    }

    private void take(Row row) {
        var stop = new Stop(
                new DemandId(id(row, "visit_id")),
                row.minute("start").orElseThrow(),
                row.minute("end").orElseThrow());
        var place = table.place(row.line());
        problem.demand().findVisit(stop.visit()).ifPresent(visit -> {
            var series = visit.series();
            findings.compare(
                    RULE,
                    place,
                    "elder_id",
                    word(row, "elder_id"),
                    Optional.of(series.elder().id().value()));
            findings.compare(
                    RULE,
                    place,
                    "service_id",
                    word(row, "service_id"),
                    Optional.of(series.service().id().value()));
        });
        if (stop.endMinute() <= stop.startMinute()) {
            findings.add(RULE, place, "end", clock(stop.endMinute()), "> " + clock(stop.startMinute()));
        }
        var window = window(row);
        var volunteer = new PersonId(id(row, "volunteer_id"));
        var date = row.date("date").orElseThrow();
        var tour = number(row.integer("tour"))
                .map(String::valueOf)
                .orElseGet(() ->
                        window.orElseGet(() -> suitable(volunteer, date, stop)).toString());
        var key = new TourKey(volunteer, date, tour);
        lines.computeIfAbsent(key, it -> new ArrayList<>())
                .add(new Line(
                        row.line(),
                        number(row.integer("stop")),
                        stop,
                        window,
                        number(row.integer("travel_min")),
                        row.number("travel_km")));
    }

    private Optional<TimeWindow> window(Row row) {
        var start = row.minute("window_start");
        var end = row.minute("window_end");
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.getAsInt() <= start.getAsInt()) {
            findings.add(
                    RULE, table.place(row.line()), "window_end", clock(end.getAsInt()), "> " + clock(start.getAsInt()));
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(start.getAsInt(), end.getAsInt()));
    }

    private static String clock(int minute) {
        return TimeWindow.clock(minute);
    }

    private void checkOrder(List<Line> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var line = sorted.get(i);
            boolean sameNumber = line.number().isPresent() && line.number().equals(before.number());
            if (sameNumber || line.stop().startMinute() < before.stop().startMinute()) {
                findings.add(
                        RULE,
                        table.place(line.row()),
                        "stop",
                        line.number().map(String::valueOf).orElse("") + " "
                                + clock(line.stop().startMinute()),
                        "> " + before.number().map(String::valueOf).orElse("") + " "
                                + clock(before.stop().startMinute()));
            }
        }
    }

    /** The window that the first row names; where none does, the volunteer's own that suits the first stop best. */
    private TimeWindow window(TourKey key, List<Line> sorted) {
        var named = sorted.stream().flatMap(line -> line.window().stream()).findFirst();
        if (named.isEmpty()) {
            return suitable(key.volunteer(), key.date(), sorted.getFirst().stop());
        }
        for (var line : sorted) {
            findings.compare(RULE, table.place(line.row()), "window_start", line.window(), named);
        }
        return named.get();
    }

    private TimeWindow suitable(PersonId who, LocalDate date, Stop stop) {
        var windows = problem.county()
                .findVolunteer(who)
                .map(volunteer -> volunteer.availability())
                .map((Availability availability) -> availability.on(date.getDayOfWeek()))
                .orElse(List.of());
        return windows.stream()
                .filter(window -> window.contains(stop.startMinute(), stop.endMinute()))
                .findFirst()
                .or(() -> windows.stream().findFirst())
                .orElse(TimeWindow.WHOLE_DAY);
    }

    private void checkTravel(Tour tour, List<Line> sorted) {
        var volunteer = problem.county().findVolunteer(tour.volunteer());
        if (volunteer.isEmpty()) {
            return;
        }
        var at = volunteer.get().person().location();
        for (var line : sorted) {
            var visit = problem.demand().findVisit(line.stop().visit());
            if (visit.isPresent()) {
                var to = visit.get().series().elder().person().location();
                int minutes = problem.travel().minutes(volunteer.get().mode(), at, to);
                checkTravel(
                        line, minutes, problem.travel().roadKm(volunteer.get().mode(), at, to));
                at = to;
            }
        }
    }

    private void checkTravel(Line line, int minutes, double km) {
        var place = table.place(line.row());
        findings.compare(RULE, place, "travel_min", line.travelMinutes(), Optional.of(minutes));
        if (line.travelKm().isPresent() && Math.abs(line.travelKm().getAsDouble() - km) > KM_ROUNDING) {
            findings.add(RULE, place, "travel_km", CsvTable.km(line.travelKm().getAsDouble()), CsvTable.km(km));
        }
    }
}
