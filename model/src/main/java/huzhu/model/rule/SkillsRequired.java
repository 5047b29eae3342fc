package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;

/** Every caregiver has all skills of the service. */
public final class SkillsRequired implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        return volunteer.skills().containsAll(series.service().skills());
    }
}
