package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Relation;
import huzhu.model.people.Volunteer;

/** Nobody serves an elder who refuses them or with whom they are in conflict. */
public final class RefusedCaregiver implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        return !series.carers().refused().contains(volunteer.id())
                && !problem.county().ties().has(volunteer.id(), series.elder().id(), Relation.CONFLICT);
    }
}
