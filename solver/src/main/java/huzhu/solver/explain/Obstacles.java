package huzhu.solver.explain;

import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Which rule keeps whom from which visit, were the visit the only thing to do. */
public final class Obstacles {
    private record Item(String id, VisitObstacles.Stopped stopped) {}

    private final PlanView plan;
    private final VisitObstacles obstacles;

    /** Under the beds of this plan. */
    public Obstacles(PlanView plan) {
        this.plan = plan;
        obstacles = new VisitObstacles(plan);
    }

    /** All volunteers of the county by what stops them first from a visit; the largest group first. */
    public List<ObstacleGroup> of(Visit visit) {
        return grouped(plan.county().volunteers().stream()
                .map(one -> new Item(one.id().value(), obstacles.stopped(one, visit.series()))));
    }

    /** Visits by what first stops a volunteer from making them; the largest group first. */
    public List<ObstacleGroup> of(Volunteer volunteer, List<Visit> visits) {
        return grouped(visits.stream()
                .map(visit -> new Item(visit.id().value(), obstacles.stopped(volunteer, visit.series()))));
    }

    private static List<ObstacleGroup> grouped(Stream<Item> items) {
        var byRule = new LinkedHashMap<String, List<Item>>();
        items.forEach(item -> byRule.computeIfAbsent(item.stopped.rule(), rule -> new ArrayList<>())
                .add(item));
        var groups = new ArrayList<ObstacleGroup>();
        byRule.forEach((rule, list) -> {
            var nearest = list.stream()
                    .min(Comparator.comparingDouble(item -> item.stopped.missing()))
                    .orElseThrow();
            groups.add(new ObstacleGroup(
                    rule, list.size(), nearest.id, nearest.stopped.offers(), nearest.stopped.asked()));
        });
        groups.sort(Comparator.comparingInt(ObstacleGroup::count).reversed());
        return groups;
    }
}
