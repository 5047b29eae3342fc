package huzhu.datasets.benchmark;

import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.model.routing.Carer;
import huzhu.model.routing.Route;
import huzhu.model.routing.Route.RouteStop;
import huzhu.model.routing.RoutingProblem;
import huzhu.model.routing.TickWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A solution file as the sets of home health care routing want it: the stops of every caregiver with the times at which service
 * starts and ends. A break is a stop with service {@code lunch_break} at the patient of the next stop. When a round leaves is
 * written only if it is not as every reader would assume.
 */
public final class HhcrspSolution {
    private static final String LUNCH = "lunch_break";

    private final HhcrspInstance instance;
    private final RoutingProblem problem;

    private HhcrspSolution(HhcrspInstance instance) {
        this.instance = instance;
        problem = instance.problem();
    }

    /** Name of the solution file of an instance. */
    public static String fileName(HhcrspInstance instance) {
        return instance.name() + ".sol.json";
    }

    /** The content of a solution file. */
    public static FileContent of(HhcrspInstance instance, List<Route> routes) {
        var tree = new HhcrspSolution(instance).tree(routes);
        return out -> JsonFile.write(out, tree);
    }

    private Map<String, Object> tree(List<Route> routes) {
        var listed = new ArrayList<Map<String, Object>>();
        for (int carer = 0; carer < problem.carers().size(); carer++) {
            int index = carer;
            var route = routes.stream().filter(one -> one.carer() == index).findFirst();
            if (route.isPresent() || instance.everybodyListed()) {
                var entry = new LinkedHashMap<String, Object>();
                entry.put("caregiver_id", problem.carers().get(carer).id());
                entry.put("locations", route.map(this::locations).orElse(List.of()));
                listed.add(entry);
            }
        }
        return Map.of("routes", listed);
    }

    private List<Map<String, Object>> locations(Route route) {
        var locations = new ArrayList<Map<String, Object>>();
        if (!isAssumed(route)) {
            locations.add(Map.of("departing_time", instance.time(route.leave())));
        }
        for (int i = 0; i < route.stops().size(); i++) {
            var stop = route.stops().get(i);
            var location = new LinkedHashMap<String, Object>();
            location.put("patient", place(route, i));
            location.put("service", stop.isBreak() ? LUNCH : instance.services().get(stop.task()));
            location.put("arrival_time", instance.time(stop.start()));
            location.put("departure_time", instance.time(stop.start() + (long) ticks(stop)));
            locations.add(location);
        }
        return locations;
    }

    private boolean isAssumed(Route route) {
        var carer = problem.carers().get(route.carer());
        return switch (instance.leaving()) {
            case AT_ZERO -> true;
            case AT_SHIFT_START ->
                route.leave() == carer.shift().map(TickWindow::from).orElse(latest(carer, route));
            case LATE -> route.leave() == latest(carer, route);
        };
    }

    private int latest(Carer carer, Route route) {
        int first = near(route, 0);
        int point = first == RouteStop.BREAK
                ? carer.start()
                : problem.tasks().get(first).point();
        return route.stops().getFirst().start() - problem.travel().ticks(carer.start(), point);
    }

    private int ticks(RouteStop stop) {
        return stop.isBreak()
                ? problem.breakRule().orElseThrow().ticks()
                : problem.tasks().get(stop.task()).ticks();
    }

    /** The patient of a stop; the starting point for a break in a round without tasks. */
    private String place(Route route, int at) {
        int task = near(route, at);
        return task == RouteStop.BREAK
                ? instance.terminals().get(route.carer())
                : problem.groups().get(problem.tasks().get(task).group()).id();
    }

    /** The task of a stop; for a break the next one, after the last the one before, or none. */
    private static int near(Route route, int at) {
        var stops = route.stops();
        for (int i = at; i < stops.size(); i++) {
            if (!stops.get(i).isBreak()) {
                return stops.get(i).task();
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            if (!stops.get(i).isBreak()) {
                return stops.get(i).task();
            }
        }
        return RouteStop.BREAK;
    }
}
