package huzhu.solver.repair;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.request.StayId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gives the visits of elders with a new bed the numbers that the bed leaves in the demand: those that have one of them keep it. */
final class BedNumbers {
    private final Map<DemandId, DemandId> renamed = new HashMap<>();

    BedNumbers(PlanningProblem problem, Plan plan, Set<StayId> stays) {
        var view = new PlanView(problem, plan);
        for (var stay : problem.county().needs().stays()) {
            if (stays.contains(stay.id())) {
                problem.demand().seriesOf(stay.elder()).forEach(series -> rename(view, series));
            }
        }
    }

    private void rename(PlanView view, Series series) {
        int left = view.occurrencesLeft(series);
        var free = new ArrayDeque<DemandId>();
        for (int number = 1; number <= left; number++) {
            if (view.findRostered(series.id(number)).isEmpty()) {
                free.add(series.id(number));
            }
        }
        for (int number = left + 1; number <= series.occurrences() && !free.isEmpty(); number++) {
            if (view.findRostered(series.id(number)).isPresent()) {
                renamed.put(series.id(number), free.remove());
            }
        }
    }

    /** The new id of each visit that has one, by the old. */
    Map<DemandId, DemandId> renamed() {
        return renamed;
    }

    /** A plan with its visits under their new ids. */
    static Plan in(Plan plan, Map<DemandId, DemandId> renamed) {
        return renamed.isEmpty()
                ? plan
                : new Plan(
                        plan.tours().stream()
                                .map(tour -> new Tour(
                                        tour.volunteer(),
                                        tour.date(),
                                        tour.window(),
                                        tour.stops().stream()
                                                .map(stop -> new Stop(
                                                        renamed.getOrDefault(stop.visit(), stop.visit()),
                                                        stop.startMinute(),
                                                        stop.endMinute()))
                                                .toList()))
                                .toList(),
                        plan.beds(),
                        plan.sessions());
    }
}
