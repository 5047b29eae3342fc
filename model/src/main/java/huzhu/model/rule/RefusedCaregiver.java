package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Relation;
import huzhu.model.people.Volunteer;
import java.util.List;

/** Nobody serves an elder who refuses them or with whom they are in conflict. */
public final class RefusedCaregiver implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        return !series.carers().refused().contains(volunteer.id())
                && !problem.county().ties().has(volunteer.id(), series.elder().id(), Relation.CONFLICT);
    }

    @Override
    public List<String> measure(PlanningProblem problem, Volunteer volunteer, Series series) {
        return List.of(series.elder().id().value());
    }
}
