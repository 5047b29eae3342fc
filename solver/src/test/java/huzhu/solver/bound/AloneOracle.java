package huzhu.solver.bound;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.rule.PairRules;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a visit can be met alone, by trying every day, minute and set of caregivers, and letting the audit judge. Slow, and
 * shares no code with the bound.
 */
final class AloneOracle {

    private final PlanningProblem problem;
    private final List<BedStay> beds;
    private final PlanView view;
    private final int bedViolations;

    AloneOracle(PlanningProblem problem, List<BedStay> beds) {
        this.problem = problem;
        this.beds = beds;
        view = new PlanView(problem, new Plan(List.of(), beds, List.of()));
        bedViolations = Audit.of(view).violations().size();
    }

    /** One caregiver's part. */
    private record Part(Volunteer volunteer, TimeWindow window, Stop stop) {}

    Optional<Plan> findPlan(Visit visit) {
        var first = problem.demand().findFirst(visit);
        if (visit.series().after().isPresent()
                && first.flatMap(problem.demand()::findVisit).isEmpty()) {
            return Optional.empty();
        }
        for (var day : DayOfWeek.values()) {
            for (int start = 0; start < TimeWindow.DAY_MINUTES; start++) {
                for (var party : parties(visit, day, start)) {
                    var found = first.isEmpty()
                            ? clean(day, party)
                            : withFirst(
                                    problem.demand().findVisit(first.get()).orElseThrow(), day, start, party, visit);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Plan> withFirst(Visit first, DayOfWeek day, int start, List<Part> party, Visit second) {
        var after = second.series().after().orElseThrow();
        int minutes = first.series().care().minutes();
        for (int gap = after.gapMinutesMin(); gap <= after.gapMinutesMax() && start - gap - minutes >= 0; gap++) {
            for (var firstParty : parties(first, day, start - gap - minutes)) {
                var found = clean(
                        day, Stream.concat(firstParty.stream(), party.stream()).toList());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** All sets of as many caregivers as needed, each able to come on their own. */
    private List<List<Part>> parties(Visit visit, DayOfWeek day, int start) {
        var care = visit.series().care();
        if (!care.allowsStart(start) || !visit.series().days().contains(day)) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (var volunteer : problem.county().volunteers()) {
            if (PairRules.allAllow(problem, volunteer, visit.series())) {
                int travel = problem.travel()
                        .minutes(
                                volunteer.mode(),
                                volunteer.person().location(),
                                visit.series().elder().person().location());
                int end = start + care.minutes();
                volunteer.availability().on(day).stream()
                        .filter(window -> window.contains(start - travel, end + travel))
                        .forEach(window -> parts.add(new Part(volunteer, window, new Stop(visit.id(), start, end))));
            }
        }
        return care.caregivers() == 1
                ? parts.stream().map(List::of).toList()
                : IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(i -> parts.subList(0, i).stream().map(other -> List.of(other, parts.get(i))))
                        .toList();
    }

    private Optional<Plan> clean(DayOfWeek day, List<Part> parts) {
        var date = problem.county().week().date(day);
        var tours = new ArrayList<Tour>();
        for (var part : parts) {
            int at = IntStream.range(0, tours.size())
                    .filter(i -> tours.get(i).volunteer().equals(part.volunteer.id())
                            && tours.get(i).window().equals(part.window))
                    .findFirst()
                    .orElse(-1);
            var stops = new ArrayList<>(at < 0 ? List.<Stop>of() : tours.get(at).stops());
            stops.add(part.stop);
            stops.sort(Comparator.comparingInt(Stop::startMinute));
            var tour = new Tour(part.volunteer.id(), date, part.window, stops);
            if (at < 0) {
                tours.add(tour);
            } else {
                tours.set(at, tour);
            }
        }
        return clean(tours);
    }

    private Optional<Plan> clean(List<Tour> tours) {
        var plan = new Plan(tours, beds, List.of());
        return Audit.of(problem, plan).violations().size() == bedViolations ? Optional.of(plan) : Optional.empty();
    }

    /** Visits that the beds leave in the demand. */
    List<Visit> visits() {
        return problem.demand()
                .visits()
                .filter(visit -> visit.number() <= view.occurrencesLeft(visit.series()))
                .toList();
    }
}
