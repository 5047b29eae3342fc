package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule that says whether one volunteer may serve one series at all, whatever else happens in the week. */
public interface PairRule extends Rule {
    /** Whether the volunteer may be a caregiver of visits of this series. */
    boolean allows(PlanningProblem problem, Volunteer volunteer, Series series);

    /** What is asked and what the volunteer offers, in the order of the rule's message. */
    List<String> measure(PlanningProblem problem, Volunteer volunteer, Series series);

    @Override
    default void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                if (!allows(plan.problem(), stop.volunteer(), stop.visit().series())) {
                    found.accept(violation(plan.problem(), stop));
                }
            }
        }
    }

    private Violation violation(PlanningProblem problem, CareStop stop) {
        var arguments = new ArrayList<String>();
        arguments.add(stop.visit().id().value());
        arguments.add(stop.volunteer().id().value());
        arguments.addAll(measure(problem, stop.volunteer(), stop.visit().series()));
        return new Violation(name(), arguments);
    }
}
