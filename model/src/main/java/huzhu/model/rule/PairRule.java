package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** A rule that says whether one volunteer may serve one series at all, whatever else happens in the week. */
public interface PairRule extends Rule {

    /** Whether the volunteer may be a caregiver of visits of this series. */
    boolean allows(PlanningProblem problem, Volunteer volunteer, Series series);

    @Override
    default void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                if (!allows(plan.problem(), stop.volunteer(), stop.visit().series())) {
                    found.accept(Violation.of(
                            name(), stop.visit().id(), stop.volunteer().id()));
                }
            }
        }
    }
}
