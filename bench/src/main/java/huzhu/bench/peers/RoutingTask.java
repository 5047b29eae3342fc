package huzhu.bench.peers;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.objective.Worth;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.rule.PairRules;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A week as any routing engine takes it: visits and tours by number, with windows, travel and who may serve what.
 *
 * <p>Routes are the visits of each tour in order; when each visit starts follows, as early as may be.
 */
final class RoutingTask {
    /** One place of the travel table for each visit, and then one for the home of each tour. */
    private final int[][][] travelMinutes = new int[TravelMode.values().length][][];

    private final PlanningProblem problem;
    private final List<Visit> visits;
    private final List<TourSlot> tours = new ArrayList<>();
    private final boolean[][] allowed;
    private final long[] weight;

    /** One tour that can be made: a window of a volunteer's day. */
    record TourSlot(Volunteer volunteer, DayOfWeek day, TimeWindow window) {}

    /**
     * Reads a week.
     *
     * @throws IllegalArgumentException if it holds what not every engine can express
     */
    RoutingTask(PlanningProblem problem) {
        this.problem = problem;
        visits = problem.demand().visits().toList();
        requireExpressible();
        for (var volunteer : problem.county().volunteers()) {
            for (var day : DayOfWeek.values()) {
                volunteer.availability().on(day).forEach(window -> tours.add(new TourSlot(volunteer, day, window)));
            }
        }
        weight = visits.stream()
                .mapToLong(visit -> Worth.visitMicros(problem.county(), visit.series()) / WeightPolicy.MICROS)
                .toArray();
        allowed = new boolean[visits.size()][tours.size()];
        for (int v = 0; v < visits.size(); v++) {
            for (int t = 0; t < tours.size(); t++) {
                var series = visits.get(v).series();
                allowed[v][t] = series.days().contains(tours.get(t).day())
                        && PairRules.allAllow(problem, tours.get(t).volunteer(), series);
            }
        }
        tabulate();
    }

    private void requireExpressible() {
        var county = problem.county();
        boolean plainVisits = visits.stream()
                .map(Visit::series)
                .allMatch(series -> series.occurrences() == 1
                        && series.care().caregivers() == 1
                        && series.care().allowedWindows().size() == 1
                        && series.days().size() == 1
                        && series.after().isEmpty()
                        && series.carers().required().isEmpty());
        boolean plainTours = county.volunteers().stream()
                .allMatch(volunteer -> volunteer.limits().maxMinutesWeek().isEmpty()
                        && volunteer.limits().maxMinutesDay().isEmpty()
                        && volunteer.limits().maxVisitsDay().isEmpty()
                        && county.findElder(volunteer.id()).isEmpty());
        long elderDays = visits.stream()
                .map(visit -> visit.series().elder().id() + " " + visit.series().days())
                .distinct()
                .count();
        if (!plainVisits
                || !plainTours
                || elderDays < visits.size()
                || !county.needs().stays().isEmpty()
                || problem.demand().seats().findAny().isPresent()) {
            throw new IllegalArgumentException(
                    "a week that not every engine can express.\nMaybe make it with OverfullWeek.");
        }
    }

    private void tabulate() {
        var points = new ArrayList<GeoPoint>();
        visits.forEach(visit -> points.add(visit.series().elder().person().location()));
        tours.forEach(tour -> points.add(tour.volunteer().person().location()));
        for (var mode : TravelMode.values()) {
            var table = new int[points.size()][points.size()];
            for (int i = 0; i < points.size(); i++) {
                for (int j = 0; j < points.size(); j++) {
                    table[i][j] = problem.travel().minutes(mode, points.get(i), points.get(j));
                }
            }
            travelMinutes[mode.ordinal()] = table;
        }
    }

    PlanningProblem problem() {
        return problem;
    }

    int visits() {
        return visits.size();
    }

    int tours() {
        return tours.size();
    }

    /** Number of the place of a visit. */
    int placeOfVisit(int visit) {
        return visit;
    }

    /** Number of the place where a tour begins and ends. */
    int homeOfTour(int tour) {
        return visits.size() + tour;
    }

    int places() {
        return visits.size() + tours.size();
    }

    /** How the volunteer of a tour gets about: the number of a {@link TravelMode}. */
    int mode(int tour) {
        return tours.get(tour).volunteer().mode().ordinal();
    }

    int travelMinutes(int mode, int from, int to) {
        return travelMinutes[mode][from][to];
    }

    /** Whether the rules let this volunteer make this visit on the tour's day. */
    boolean isAllowed(int visit, int tour) {
        return allowed[visit][tour];
    }

    /** The tours in which a visit may be. */
    int[] toursFor(int visit) {
        return IntStream.range(0, tours.size()).filter(t -> allowed[visit][t]).toArray();
    }

    int minutes(int visit) {
        return visits.get(visit).series().care().minutes();
    }

    /** Need level of who is visited, 0 to 4. */
    int level(int visit) {
        return visits.get(visit).series().elder().level().number();
    }

    /** What leaving a visit out costs, in weighted minutes. */
    long weight(int visit) {
        return weight[visit];
    }

    /** Earliest start of a visit, minutes from Monday 00:00. */
    int earliestStart(int visit) {
        return dayMinutes(visit) + window(visit).startMinute();
    }

    /** Latest start of a visit, minutes from Monday 00:00. */
    int latestStart(int visit) {
        return dayMinutes(visit) + window(visit).endMinute() - minutes(visit);
    }

    private TimeWindow window(int visit) {
        return visits.get(visit).series().care().allowedWindows().getFirst();
    }

    private int dayMinutes(int visit) {
        return visits.get(visit).series().days().iterator().next().ordinal() * TimeWindow.DAY_MINUTES;
    }

    /** When a tour may begin, minutes from Monday 00:00. */
    int tourStart(int tour) {
        return tours.get(tour).day().ordinal() * TimeWindow.DAY_MINUTES
                + tours.get(tour).window().startMinute();
    }

    /** When a tour must be over, minutes from Monday 00:00. */
    int tourEnd(int tour) {
        return tours.get(tour).day().ordinal() * TimeWindow.DAY_MINUTES
                + tours.get(tour).window().endMinute();
    }

    /** Weighted minutes of the visits that are in no route. */
    long unmet(int[][] routes) {
        long unmet = 0;
        for (long one : weight) {
            unmet += one;
        }
        for (var route : routes) {
            for (int visit : route) {
                unmet -= weight[visit];
            }
        }
        return unmet;
    }

    /** Minutes on the road of all routes. */
    long travel(int[][] routes) {
        long travel = 0;
        for (int tour = 0; tour < routes.length; tour++) {
            int at = homeOfTour(tour);
            for (int visit : routes[tour]) {
                travel += travelMinutes(mode(tour), at, placeOfVisit(visit));
                at = placeOfVisit(visit);
            }
            travel += travelMinutes(mode(tour), at, homeOfTour(tour));
        }
        return travel;
    }

    /** The routes as a plan of the week, every visit as early as may be; whether it breaks a rule, the audit says. */
    Plan toPlan(int[][] routes) {
        var planned = new ArrayList<Tour>();
        for (int tour = 0; tour < routes.length; tour++) {
            if (routes[tour].length > 0) {
                var slot = tours.get(tour);
                planned.add(new Tour(
                        slot.volunteer().id(),
                        problem.county().week().date(slot.day()),
                        slot.window(),
                        stops(tour, routes[tour])));
            }
        }
        return new Plan(planned, List.of(), List.of());
    }

    private List<Stop> stops(int tour, int[] route) {
        var stops = new ArrayList<Stop>();
        int dayStart = tours.get(tour).day().ordinal() * TimeWindow.DAY_MINUTES;
        int at = homeOfTour(tour);
        int free = tourStart(tour);
        for (int visit : route) {
            int start = Math.max(earliestStart(visit), free + travelMinutes(mode(tour), at, placeOfVisit(visit)));
            free = start + minutes(visit);
            at = placeOfVisit(visit);
            stops.add(new Stop(visits.get(visit).id(), start - dayStart, free - dayStart));
        }
        return stops;
    }
}
