package huzhu.solver.remedy;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.request.SessionId;
import huzhu.model.round.RoundRules;
import huzhu.model.rule.Rules;
import huzhu.model.rule.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries a remedy: the changed plan is held to every rule under the changed county.
 *
 * <p>Of a plan that keeps all rules only some tours have changed, so that only what touches them need be looked at again: all
 * tours of those who go, all visits to those whom they serve and to the visited elder, with all caregivers, the sessions in which
 * any of them take part, and all rounds with their sessions. A plan with other people's tours left out breaks a rule about these only if the whole does.
 */
final class RemedyCheck {
    private RemedyCheck() {}

    /** Whether the plan meets the visit and all that was met before, and keeps the rules. */
    static boolean isSound(PlanView before, PlanningProblem changed, Plan plan, Visit visit, Set<PersonId> touched) {
        var part = part(before, changed, plan, visit, touched);
        var violations = new ArrayList<Violation>();
        Rules.ALL.forEach(rule -> rule.check(part, violations::add));
        RoundRules.ALL.forEach(rule -> rule.check(part, violations::add));
        return violations.isEmpty()
                && part.isMet(visit)
                && part.unresolved().isEmpty()
                && before.rosteredVisits().stream()
                        .filter(one -> one.isMet()
                                && one.stops().stream()
                                        .anyMatch(stop -> touched.contains(
                                                stop.volunteer().id())))
                        .allMatch(one -> part.isMet(one.visit()));
    }

    private static PlanView part(
            PlanView before, PlanningProblem changed, Plan plan, Visit visit, Set<PersonId> touched) {
        var elders = new HashSet<>(touched);
        elders.add(visit.series().elder().id());
        elders.addAll(servedBy(before, touched));
        // Elders who give themselves cannot receive meanwhile: their tours count too.
        elders.addAll(servedBy(before, Set.copyOf(elders)));
        var ids = new HashSet<DemandId>();
        ids.add(visit.id());
        elders.forEach(elder ->
                before.visitsTo(elder).forEach(one -> ids.add(one.visit().id())));
        var tours = new ArrayList<Tour>();
        for (var tour : plan.tours()) {
            var stops = stops(tour, ids);
            if (!stops.isEmpty()) {
                tours.add(new Tour(tour.volunteer(), tour.date(), tour.window(), stops));
            }
        }
        var driven = new HashSet<SessionId>();
        plan.rounds().forEach(round -> driven.add(round.session()));
        var sessions = plan.sessions().stream()
                .filter(run -> driven.contains(run.session()) || takesPart(run, elders))
                .toList();
        return new PlanView(changed, new Plan(tours, plan.beds(), sessions, plan.rounds()));
    }

    private static Set<PersonId> servedBy(PlanView plan, Set<PersonId> volunteers) {
        var served = new HashSet<PersonId>();
        for (var tour : plan.tours()) {
            if (volunteers.contains(tour.stops().getFirst().volunteer().id())) {
                tour.stops()
                        .forEach(
                                stop -> served.add(stop.visit().series().elder().id()));
            }
        }
        return served;
    }

    private static List<Stop> stops(Tour tour, Set<DemandId> ids) {
        return tour.stops().stream().filter(stop -> ids.contains(stop.visit())).toList();
    }

    private static boolean takesPart(SessionRun run, Set<PersonId> people) {
        return run.helpers().stream().anyMatch(people::contains)
                || run.attendees().stream().anyMatch(one -> people.contains(one.elder()));
    }
}
