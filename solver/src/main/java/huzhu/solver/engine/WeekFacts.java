package huzhu.solver.engine;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.objective.Costs;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.week.PlanningWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is not decided: the problem, its prices, and everything a decision can choose from, numbered. */
public final class WeekFacts {
    private final PlanningProblem problem;
    private final Costs costs;
    private final Map<PersonId, Integer> persons = new HashMap<>();
    private final Map<String, Integer> seriesByKey = new HashMap<>();
    private final List<Giver> givers = new ArrayList<>();
    private final List<PlannedVisit> visits = new ArrayList<>();
    private final List<Bed> beds = new ArrayList<>();
    private final List<OpenSession> sessions = new ArrayList<>();

    WeekFacts(PlanningProblem problem) {
        this.problem = problem;
        var county = problem.county();
        costs = new Costs(county);
        county.elders().forEach(elder -> person(elder.id()));
        county.volunteers()
                .forEach(volunteer -> givers.add(new Giver(
                        person(volunteer.id()),
                        volunteer,
                        costs.carried(volunteer.id()),
                        county.findElder(volunteer.id()).isPresent())));
        for (var room : county.places().rooms()) {
            for (int number = 1; number <= room.beds(); number++) {
                beds.add(new Bed(room, county.requireHome(room.home()), number));
            }
        }
        for (var session : county.needs().sessions()) {
            week().findDay(session.date()).ifPresent(day -> sessions.add(new OpenSession(session, day)));
        }
        addVisits();
    }

    private void addVisits() {
        var byId = new HashMap<DemandId, PlannedVisit>();
        var bedAsked = new HashSet<PersonId>();
        problem.county().needs().stays().forEach(stay -> bedAsked.add(stay.elder()));
        int care = 0;
        for (var series : problem.demand().visitSeries()) {
            var worthMicros = Worth.visitMicros(problem.county(), series);
            var elder = series.elder().id();
            for (var visit : problem.demand().visitsOf(series).toList()) {
                var planned = new PlannedVisit(
                        visit, series(series), person(elder), care, worthMicros, bedAsked.contains(elder));
                visits.add(planned);
                byId.put(visit.id(), planned);
                care += planned.caregivers();
            }
        }
        for (var planned : visits) {
            problem.demand().findFirst(planned.visit()).map(byId::get).ifPresent(planned::comesAfter);
        }
    }

    PlanningProblem problem() {
        return problem;
    }

    Costs costs() {
        return costs;
    }

    PlanningWeek week() {
        return problem.county().week();
    }

    /** Number of a person, the same in both roles. */
    int person(PersonId id) {
        return number(persons, id);
    }

    /** Number of a series. */
    int series(Series series) {
        return number(seriesByKey, series.key());
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        var number = numbers.putIfAbsent(key, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    List<Giver> givers() {
        return givers;
    }

    List<PlannedVisit> visits() {
        return visits;
    }

    List<Bed> beds() {
        return beds;
    }

    List<OpenSession> sessions() {
        return sessions;
    }

    int travelMinutes(Volunteer volunteer, GeoPoint from, GeoPoint to) {
        return problem.travel().minutes(volunteer.mode(), from, to);
    }
}
