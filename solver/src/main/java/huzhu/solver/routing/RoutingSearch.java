package huzhu.solver.routing;

import huzhu.model.routing.Route;
import huzhu.model.routing.RoutingProblem;
import java.util.List;
import java.util.function.LongConsumer;

/** Searches for the rounds of least cost. */
public final class RoutingSearch {
    private RoutingSearch() {}

    /**
     * Makes rounds.
     *
     * @param problem what is to be done
     * @param options how long to search
     * @param better told the cost of each better set of routes
     * @return routes in the order of the carers, those without a stop left out
     */
    public static List<Route> solve(RoutingProblem problem, RoutingOptions options, LongConsumer better) {
        throw new UnsupportedOperationException();
    }
}
