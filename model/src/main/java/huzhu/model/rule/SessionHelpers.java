package huzhu.model.rule;

import huzhu.model.people.Volunteer;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.service.Skill;
import java.util.function.Consumer;

/** A session has enough helpers for those who attend, and one of them has all host skills. */
public final class SessionHelpers implements Rule {
    /** Whether this volunteer can host the session. */
    public static boolean canHost(Volunteer volunteer, Session session) {
        return volunteer.skills().containsAll(session.hostSkills());
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var id : plan.runs().keySet()) {
            var session = plan.county().requireSession(id);
            int needed = session.helpersNeeded(plan.attendeesOf(id).size());
            var helpers = plan.helpersOf(id).stream()
                    .map(HelpTour::volunteer)
                    .distinct()
                    .toList();
            boolean hosted = helpers.stream().anyMatch(volunteer -> canHost(volunteer, session));
            if (helpers.size() < needed || !hosted) {
                found.accept(Violation.of(
                        name(),
                        id,
                        helpers.size(),
                        needed,
                        hosted
                                ? ""
                                : String.join(
                                        ";",
                                        session.hostSkills().stream()
                                                .sorted()
                                                .map(Skill::code)
                                                .toList())));
            }
        }
    }
}
