package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NONE;

import huzhu.model.routing.Route;
import huzhu.model.routing.Route.RouteStop;
import java.util.ArrayList;
import java.util.List;

/** Turns rounds over arrays into routes, each leaving as late as costs nothing. */
final class RouteWriter {
    private final Rounds rounds;
    private final RoutingTable table;

    RouteWriter(Rounds rounds) {
        this.rounds = rounds;
        table = rounds.table;
    }

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (int r = 0; r < table.carers; r++) {
            if (!rounds.isEmpty(r) || rounds.breakNode[r] != NONE) {
                routes.add(route(r));
            }
        }
        return routes;
    }

    private Route route(int r) {
        int delay = table.countsShifts ? rounds.shifts.delayOf(rounds, r) : 0;
        var stops = new ArrayList<RouteStop>();
        int node = table.startOf(r);
        int end = table.endOf(r);
        int leave = rounds.start[node];
        int free = leave;
        while (node != end) {
            int next = rounds.after[node];
            int way = table.travel(node, next);
            int there = free + (next == end ? 0 : way);
            if (rounds.breakNode[r] == next) {
                int begin = Math.max(there, table.breakOpens);
                if (stops.isEmpty()) {
                    begin += delay;
                    leave = begin - (next == end ? 0 : way);
                }
                stops.add(new RouteStop(RouteStop.BREAK, begin));
                there = begin + table.breakTicks;
            }
            if (next != end) {
                int start = Math.max(there, rounds.start[next] + (stops.isEmpty() ? delay : 0));
                if (stops.isEmpty() && table.countsShifts) {
                    leave = start - way;
                }
                stops.add(new RouteStop(next, start));
                free = start + table.ticks[next];
            }
            node = next;
        }
        return new Route(r, leave, stops);
    }
}
