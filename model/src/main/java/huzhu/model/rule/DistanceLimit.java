package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;

/** The road from a volunteer's home to an elder's is no longer than the volunteer's limit. */
public final class DistanceLimit implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        var limitKm = volunteer.limits().maxKm();
        return limitKm.isEmpty()
                || problem.travel()
                                .roadKm(
                                        volunteer.person().location(),
                                        series.elder().person().location())
                        <= limitKm.getAsDouble();
    }
}
