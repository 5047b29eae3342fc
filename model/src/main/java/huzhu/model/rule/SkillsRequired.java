package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.service.Skill;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every caregiver has all skills of the service. */
public final class SkillsRequired implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        return volunteer.skills().containsAll(series.service().skills());
    }

    @Override
    public List<String> measure(PlanningProblem problem, Volunteer volunteer, Series series) {
        var missing = new TreeSet<>(series.service().skills());
        missing.removeAll(volunteer.skills());
        return List.of(missing.stream().map(Skill::code).collect(Collectors.joining(";")));
    }
}
