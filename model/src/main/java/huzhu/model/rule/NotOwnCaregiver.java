package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import java.util.List;

/** Nobody serves themself. */
public final class NotOwnCaregiver implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        return !volunteer.id().equals(series.elder().id());
    }

    @Override
    public List<String> measure(PlanningProblem problem, Volunteer volunteer, Series series) {
        return List.of();
    }
}
