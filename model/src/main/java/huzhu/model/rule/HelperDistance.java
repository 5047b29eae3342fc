package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import java.util.ArrayList;
import java.util.function.Consumer;

/** The road from a helper's home to the session is no longer than the helper's limit. */
public final class HelperDistance implements Rule {
    /** Whether the volunteer goes as far as the session. */
    public static boolean allows(PlanningProblem problem, Volunteer volunteer, Session session) {
        return DistanceLimit.reaches(problem, volunteer, session.venue().location());
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var help : plan.helpTours()) {
            if (!allows(plan.problem(), help.volunteer(), help.session())) {
                var arguments = new ArrayList<String>();
                arguments.add(help.volunteer().id().value());
                arguments.add(help.session().id().value());
                arguments.addAll(DistanceLimit.kilometres(
                        plan.problem(), help.volunteer(), help.session().venue().location()));
                found.accept(new Violation(name(), arguments));
            }
        }
    }
}
