package huzhu.solver.transport;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.request.Session;
import huzhu.model.rule.SessionHelpers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes places in sessions from a plan: a session below its minimum is not held, and helpers who are not needed any more stay at
 * home, but for one who can host.
 */
final class FewerPlaces {
    private FewerPlaces() {}

    static Plan of(PlanningProblem problem, Plan plan, Set<DemandId> places) {
        var runs = new ArrayList<SessionRun>();
        for (var run : plan.sessions()) {
            var left = run.attendees().stream()
                    .filter(one -> !places.contains(one.seat()))
                    .toList();
            var session = problem.county().requireSession(run.session());
            if (left.size() == run.attendees().size()) {
                runs.add(run);
            } else if (left.size() >= session.minAttendance()) {
                runs.add(new SessionRun(run.session(), left, helpers(problem, session, run, left.size())));
            }
        }
        return new Plan(plan.tours(), plan.beds(), runs, plan.rounds());
    }

    private static List<PersonId> helpers(PlanningProblem problem, Session session, SessionRun run, int attendees) {
        int needed = session.helpersNeeded(attendees);
        var kept = new HashSet<PersonId>();
        run.helpers().stream()
                .filter(id -> SessionHelpers.canHost(problem.county().requireVolunteer(id), session))
                .findFirst()
                .ifPresent(kept::add);
        for (var helper : run.helpers()) {
            if (kept.size() < needed) {
                kept.add(helper);
            }
        }
        return run.helpers().stream().filter(kept::contains).distinct().toList();
    }
}
