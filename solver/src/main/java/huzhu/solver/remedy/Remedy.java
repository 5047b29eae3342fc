package huzhu.solver.remedy;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import java.time.DayOfWeek;
import java.util.List;

/**
 * Changes under which a visit is met, tried: the plan beside them keeps every rule of the changed county, meets the visit, and
 * loses nothing that was met.
 *
 * @param visit the visit
 * @param changes what would have to be otherwise; none where the visit fits as it is
 * @param cost how much is asked of people, in minutes
 * @param carers who would come
 * @param day when
 * @param startMinute at what minute of the day
 * @param moved other visits that start at another time
 * @param problem the problem as the changes make it
 * @param plan the plan with the visit in it
 */
public record Remedy(
        Visit visit,
        List<Change> changes,
        double cost,
        List<PersonId> carers,
        DayOfWeek day,
        int startMinute,
        int moved,
        PlanningProblem problem,
        Plan plan) {
    public Remedy {
        changes = List.copyOf(changes);
        carers = List.copyOf(carers);
    }
}
