package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Sex;
import huzhu.model.people.Volunteer;
import java.util.List;

/** For personal care every caregiver has the sex the elder states; a caregiver of unknown sex does not. */
public final class CaregiverSex implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        var wanted = series.elder().caregiverSex();
        return !series.service().personalCare()
                || wanted.isEmpty()
                || wanted.equals(volunteer.person().sex());
    }

    @Override
    public List<String> measure(PlanningProblem problem, Volunteer volunteer, Series series) {
        return List.of(
                volunteer.person().sex().map(Sex::toString).orElse(""),
                series.elder().caregiverSex().map(Sex::toString).orElse(""));
    }
}
