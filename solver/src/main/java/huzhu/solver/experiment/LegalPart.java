package huzhu.solver.experiment;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.rule.Violation;
import huzhu.solver.transport.RoundPlanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What remains of a plan when a problem changes: everything that names something gone or breaks a rule is taken out until the
 * audit is content. Cost: one audit a round, mostly a handful.
 */
public final class LegalPart {
    /** Rounds in which only as much is taken out as a breach names; after them, all that those named take part in. */
    private static final int GENTLE_ROUNDS = 30;

    private static final int ROUNDS = 40;

    private LegalPart() {}

    /**
     * A part of a plan that breaks no rule, with rounds of its own; the plan itself where it breaks none.
     *
     * @param plan a plan, perhaps of a different problem
     */
    public static Plan of(PlanningProblem problem, Plan plan) {
        return RoundPlanner.finish(problem, part(problem.withoutRounds(), plan));
    }

    private static Plan part(PlanningProblem problem, Plan plan) {
        var part = known(problem, plan);
        if (!Audit.of(problem, part).isClean()) {
            part = Retiming.of(problem, part);
        }
        for (int round = 0; round < ROUNDS; round++) {
            var view = new PlanView(problem, part);
            var violations = Audit.of(view).violations();
            if (violations.isEmpty()) {
                return part;
            }
            boolean isGentle = round < GENTLE_ROUNDS;
            for (var violation : violations) {
                part = without(part, violation, isGentle);
            }
        }
        // Nothing is always legal: what resists so many rounds is not worth more of them.
        return Plan.EMPTY;
    }

    /** Without what names people, visits, rooms or sessions that are gone. */
    private static Plan known(PlanningProblem problem, Plan plan) {
        var county = problem.county();
        var tours = new ArrayList<Tour>();
        for (var tour : plan.tours()) {
            var stops = tour.stops().stream()
                    .filter(stop -> problem.demand().findVisit(stop.visit()).isPresent())
                    .toList();
            var volunteer = county.findVolunteer(tour.volunteer());
            var day = county.week().findDay(tour.date());
            if (volunteer.isPresent() && day.isPresent() && !stops.isEmpty()) {
                var windows = volunteer.get().availability().on(day.get());
                // A window may have grown: what lay in the old one may lie in the new one too.
                var window = windows.contains(tour.window())
                        ? Optional.of(tour.window())
                        : windows.stream()
                                .filter(one -> one.contains(
                                        tour.window().startMinute(),
                                        tour.window().endMinute()))
                                .findFirst();
                window.ifPresent(one -> tours.add(new Tour(tour.volunteer(), tour.date(), one, stops)));
            }
        }
        var beds = plan.beds().stream()
                .filter(bed -> county.findStay(bed.stay())
                        .filter(stay -> stay.elder().equals(bed.elder()))
                        .isPresent())
                .filter(bed -> county.findRoom(bed.room()).isPresent())
                .toList();
        var sessions = new ArrayList<SessionRun>();
        for (var run : plan.sessions()) {
            if (county.findSession(run.session()).isPresent()) {
                sessions.add(new SessionRun(
                        run.session(),
                        run.attendees().stream()
                                .filter(one ->
                                        problem.demand().findSeat(one.seat()).isPresent())
                                .toList(),
                        run.helpers().stream()
                                .filter(helper -> county.findVolunteer(helper).isPresent())
                                .toList()));
            }
        }
        var part = new Plan(tours, beds, sessions);
        return part.equals(plan) ? plan : part;
    }

    private static Plan without(Plan plan, Violation violation, boolean isGentle) {
        var named = new HashSet<>(violation.arguments());
        var part = isGentle ? withoutNamed(plan, named) : plan;
        return part.equals(plan) ? withoutPeople(plan, named, isGentle) : part;
    }

    /** Without the visits, stays, sessions and places that are named themselves. */
    private static Plan withoutNamed(Plan plan, Set<String> named) {
        var tours = new ArrayList<Tour>();
        for (var tour : plan.tours()) {
            var stops = tour.stops().stream()
                    .filter(stop -> !named.contains(stop.visit().value()))
                    .toList();
            add(tours, tour, stops);
        }
        var beds = plan.beds().stream()
                .filter(bed -> !named.contains(bed.stay().value()))
                .toList();
        var sessions = new ArrayList<SessionRun>();
        for (var run : plan.sessions()) {
            if (!named.contains(run.session().value())) {
                sessions.add(new SessionRun(
                        run.session(),
                        run.attendees().stream()
                                .filter(one -> !named.contains(one.seat().value()))
                                .toList(),
                        run.helpers()));
            }
        }
        return new Plan(tours, beds, sessions);
    }

    /**
     * Without something that the people named do: gently, the last stop of each tour on a day that is named, or any where none
     * is; otherwise all they take part in.
     */
    private static Plan withoutPeople(Plan plan, Set<String> named, boolean isGentle) {
        boolean isDated = plan.tours().stream()
                .anyMatch(tour -> named.contains(tour.date().toString()));
        var tours = new ArrayList<Tour>();
        for (var tour : plan.tours()) {
            boolean isMeant = isNamed(named, tour.volunteer())
                    && (!isDated || named.contains(tour.date().toString()));
            if (!isMeant) {
                tours.add(tour);
            } else if (isGentle) {
                add(tours, tour, tour.stops().subList(0, tour.stops().size() - 1));
            }
        }
        if (tours.equals(plan.tours())) {
            tours.removeIf(tour -> tour.stops().stream()
                    .anyMatch(stop -> isSubject(named, stop.visit().value())));
        }
        boolean isOfTours = !tours.equals(plan.tours());
        var beds = isOfTours
                ? plan.beds()
                : plan.beds().stream()
                        .filter(bed -> !isNamed(named, bed.elder())
                                && !named.contains(bed.room().value()))
                        .toList();
        var sessions = isGentle && isOfTours
                ? plan.sessions()
                : plan.sessions().stream()
                        .filter(run -> run.helpers().stream().noneMatch(one -> isNamed(named, one))
                                && run.attendees().stream().noneMatch(one -> isNamed(named, one.elder())))
                        .toList();
        return new Plan(tours, beds, sessions);
    }

    private static boolean isNamed(Set<String> named, PersonId person) {
        return named.contains(person.value());
    }

    /** Whether a visit belongs to a series or an elder that is named. */
    private static boolean isSubject(Set<String> named, String visit) {
        int hash = visit.lastIndexOf('#');
        int colon = visit.indexOf(':');
        return hash > 0 && named.contains(visit.substring(0, hash))
                || colon > 0 && named.contains(visit.substring(0, colon));
    }

    private static void add(List<Tour> tours, Tour tour, List<Stop> stops) {
        if (!stops.isEmpty()) {
            tours.add(
                    stops.equals(tour.stops()) ? tour : new Tour(tour.volunteer(), tour.date(), tour.window(), stops));
        }
    }
}
