package huzhu.model.rule;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import java.util.List;
import java.util.Locale;

/** The road from a volunteer's home to an elder's is no longer than the volunteer's limit. */
public final class DistanceLimit implements PairRule {
    @Override
    public boolean allows(PlanningProblem problem, Volunteer volunteer, Series series) {
        return reaches(problem, volunteer, series.elder().person().location());
    }

    @Override
    public List<String> measure(PlanningProblem problem, Volunteer volunteer, Series series) {
        return kilometres(problem, volunteer, series.elder().person().location());
    }

    /** Whether a place is within the volunteer's limit. */
    public static boolean reaches(PlanningProblem problem, Volunteer volunteer, GeoPoint place) {
        var limitKm = volunteer.limits().maxKm();
        return limitKm.isEmpty() || roadKm(problem, volunteer, place) <= limitKm.getAsDouble();
    }

    /** Road kilometres from the volunteer's home and the limit, three decimals. */
    public static List<String> kilometres(PlanningProblem problem, Volunteer volunteer, GeoPoint place) {
        return List.of(
                String.format(Locale.ROOT, "%.3f", roadKm(problem, volunteer, place)),
                String.format(Locale.ROOT, "%.3f", volunteer.limits().maxKm().orElse(Double.POSITIVE_INFINITY)));
    }

    private static double roadKm(PlanningProblem problem, Volunteer volunteer, GeoPoint place) {
        return problem.travel().roadKm(volunteer.mode(), volunteer.person().location(), place);
    }
}
