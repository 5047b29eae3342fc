package huzhu.solver.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.rule.PairRules;
import huzhu.model.week.TimeWindow;
import huzhu.solver.exact.ExactVisits.Timed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Who goes to which visit, in which order: one closed way from home for every availability window of every volunteer. */
final class ExactTours {
    /** One window of one volunteer: from {@code leave} to {@code back} if used, both at the same minute if not. */
    private record Away(
            Volunteer volunteer,
            DayOfWeek day,
            TimeWindow window,
            BoolVar used,
            IntVar leave,
            IntVar back,
            Map<Timed, BoolVar> stops) {}

    private final CpModel model;
    private final PlanningProblem problem;
    private final ExactVisits visits;
    private final List<Away> tours = new ArrayList<>();

    ExactTours(CpModel model, PlanningProblem problem, ExactVisits visits, ExactBeds beds) {
        this.model = model;
        this.problem = problem;
        this.visits = visits;
        for (var volunteer : problem.county().volunteers()) {
            for (var day : DayOfWeek.values()) {
                volunteer.availability().on(day).forEach(window -> tours.add(tour(volunteer, day, window)));
            }
            addLimits(volunteer);
        }
        visits.all().forEach(this::addCaregivers);
        for (var tour : tours) {
            addWay(tour);
            addReceiving(tour);
            beds.keeping(tour.volunteer.id(), tour.day)
                    .forEach(placed -> model.addImplication(placed, tour.used.not()));
        }
    }

    private Away tour(Volunteer volunteer, DayOfWeek day, TimeWindow window) {
        var name = volunteer.id() + " " + day + " " + window;
        var stops = new LinkedHashMap<Timed, BoolVar>();
        for (var timed : visits.all()) {
            if (timed.days().containsKey(day)
                    && PairRules.allAllow(problem, volunteer, timed.visit().series())) {
                stops.put(timed, model.newBoolVar(name + " to " + timed.visit().id()));
            }
        }
        return new Away(
                volunteer,
                day,
                window,
                model.newBoolVar(name),
                model.newIntVar(window.startMinute(), window.endMinute(), name + " leave"),
                model.newIntVar(window.startMinute(), window.endMinute(), name + " back"),
                stops);
    }

    /** As many different caregivers as needed on the visit's day, none on others, the required one among them. */
    private void addCaregivers(Timed timed) {
        int needed = timed.visit().series().care().caregivers();
        timed.days().forEach((day, on) -> {
            var coming = LinearExpr.newBuilder();
            tours.stream()
                    .filter(tour -> tour.day == day && tour.stops.containsKey(timed))
                    .forEach(tour -> coming.add(tour.stops.get(timed)));
            model.addEquality(coming.addTerm(on, -needed).build(), 0);
        });
        for (var volunteer : problem.county().volunteers()) {
            model.addLessOrEqual(LinearExpr.sum(stopsAt(timed, volunteer)), 1);
        }
        timed.visit().series().carers().required().ifPresent(required -> {
            var volunteer = problem.county().findVolunteer(required);
            var stops = volunteer.map(one -> stopsAt(timed, one)).orElse(new BoolVar[0]);
            model.addLessOrEqual(timed.met(), LinearExpr.sum(stops));
        });
    }

    private BoolVar[] stopsAt(Timed timed, Volunteer volunteer) {
        return tours.stream()
                .filter(tour -> tour.volunteer.id().equals(volunteer.id()))
                .filter(tour -> tour.stops.containsKey(timed))
                .map(tour -> tour.stops.get(timed))
                .toArray(BoolVar[]::new);
    }

    /** From home through all stops and back: node 0 is home, a loop stands for a node left out. */
    private void addWay(Away tour) {
        var way = model.addCircuit();
        way.addArc(0, 0, tour.used.not());
        model.addEquality(tour.leave, tour.back).onlyEnforceIf(tour.used.not());
        var stops = List.copyOf(tour.stops.keySet());
        for (int i = 0; i < stops.size(); i++) {
            var stop = stops.get(i);
            way.addArc(i + 1, i + 1, tour.stops.get(stop).not());
            model.addImplication(tour.stops.get(stop), tour.used);
            addEnds(tour, way, i + 1, stop);
            for (int j = 0; j < stops.size(); j++) {
                if (i != j) {
                    var arc = model.newBoolVar("");
                    way.addArc(i + 1, j + 1, arc);
                    long apart = stop.minutes() + minutes(tour, place(stop), place(stops.get(j)));
                    model.addGreaterOrEqual(ExactVisits.difference(stops.get(j).start(), stop.start()), apart)
                            .onlyEnforceIf(arc);
                }
            }
        }
    }

    private void addEnds(Away tour, CircuitConstraint way, int node, Timed stop) {
        int fromHome = minutes(tour, home(tour), place(stop));
        var first = model.newBoolVar("");
        way.addArc(0, node, first);
        model.addEquality(ExactVisits.difference(stop.start(), tour.leave), fromHome)
                .onlyEnforceIf(first);
        var last = model.newBoolVar("");
        way.addArc(node, 0, last);
        long toHome = stop.minutes() + minutes(tour, place(stop), home(tour));
        model.addEquality(ExactVisits.difference(tour.back, stop.start()), toHome)
                .onlyEnforceIf(last);
    }

    private int minutes(Away tour, GeoPoint from, GeoPoint to) {
        return problem.travel().minutes(tour.volunteer.mode(), from, to);
    }

    private static GeoPoint home(Away tour) {
        return tour.volunteer.person().location();
    }

    private static GeoPoint place(Timed stop) {
        return stop.visit().series().elder().person().location();
    }

    private void addLimits(Volunteer volunteer) {
        var limits = volunteer.limits();
        var own = tours.stream()
                .filter(tour -> tour.volunteer.id().equals(volunteer.id()))
                .toList();
        addMinutes(own, limits.maxMinutesWeek());
        for (var day : DayOfWeek.values()) {
            var today = own.stream().filter(tour -> tour.day == day).toList();
            addMinutes(today, limits.maxMinutesDay());
            limits.maxVisitsDay().ifPresent(most -> {
                var made = today.stream()
                        .flatMap(tour -> tour.stops.values().stream())
                        .toArray(BoolVar[]::new);
                model.addLessOrEqual(LinearExpr.sum(made), most);
            });
        }
    }

    private void addMinutes(List<Away> some, OptionalInt cap) {
        var minutes = LinearExpr.newBuilder();
        some.forEach(tour -> minutes.add(tour.back).addTerm(tour.leave, -1));
        cap.ifPresent(most -> model.addLessOrEqual(minutes.build(), most));
    }

    /** Nobody receives a visit between leaving home and being back. */
    private void addReceiving(Away tour) {
        for (var timed : visits.all()) {
            var on = timed.days().get(tour.day);
            if (on != null && timed.visit().series().elder().id().equals(tour.volunteer.id())) {
                var before = model.newBoolVar("");
                model.addGreaterOrEqual(ExactVisits.difference(tour.leave, timed.start()), timed.minutes())
                        .onlyEnforceIf(new Literal[] {before, on, tour.used});
                model.addGreaterOrEqual(ExactVisits.difference(timed.start(), tour.back), 0)
                        .onlyEnforceIf(new Literal[] {before.not(), on, tour.used});
            }
        }
    }

    /** The tours that the solver found. */
    List<Tour> read(CpSolver solver) {
        return tours.stream()
                .filter(tour -> solver.booleanValue(tour.used))
                .map(tour -> new Tour(
                        tour.volunteer.id(), problem.county().week().date(tour.day), tour.window, stops(tour, solver)))
                .toList();
    }

    private static List<Stop> stops(Away tour, CpSolver solver) {
        var found = new ArrayList<Stop>();
        tour.stops.forEach((timed, made) -> {
            if (solver.booleanValue(made)) {
                int start = (int) solver.value(timed.start());
                found.add(new Stop(timed.visit().id(), start, start + timed.minutes()));
            }
        });
        found.sort(Comparator.comparingInt(Stop::startMinute));
        return found;
    }
}
