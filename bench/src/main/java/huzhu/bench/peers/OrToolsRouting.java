package huzhu.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import huzhu.model.people.TravelMode;
import huzhu.model.plan.Plan;
import huzhu.model.week.TimeWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * OR-Tools' routing library: cheapest insertion and guided local search, visits optional at a penalty, skills and distances as
 * allowed vehicles.
 *
 * <p>Source: https://developers.google.com/optimization/routing, pages on time windows, penalties and routing options.
 */
final class OrToolsRouting implements Engine {
    /** Minutes of travel that a weighted minute of unmet need is taken for. */
    private static final long TRAVEL_PER_UNMET = 10;

    private static final long FAR_OFF_SECONDS = Duration.ofDays(7).toSeconds();
    private static final int WEEK_MINUTES = 7 * TimeWindow.DAY_MINUTES;

    @Override
    public String name() {
        return "OR-Tools";
    }

    /** One: the library searches in the caller's thread. */
    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Plan solve(RoutingTask task, long seed, Incumbents incumbents) {
        Loader.loadNativeLibraries();
        return new Search(task, incumbents).solve(seed);
    }

    /** One search, holding on to the library's objects until it is over. */
    private static final class Search {
        private final RoutingTask task;
        private final Incumbents incumbents;
        private final RoutingIndexManager manager;
        private final RoutingModel routing;

        Search(RoutingTask task, Incumbents incumbents) {
            this.task = task;
            this.incumbents = incumbents;
            var homes = IntStream.range(0, task.tours()).map(task::homeOfTour).toArray();
            manager = new RoutingIndexManager(task.places(), task.tours(), homes, homes);
            routing = new RoutingModel(manager);
            travelAndTime();
            IntStream.range(0, task.visits()).forEach(this::visit);
        }

        private void travelAndTime() {
            var cost = new int[TravelMode.values().length];
            var time = new int[cost.length];
            for (int mode = 0; mode < cost.length; mode++) {
                cost[mode] = routing.registerTransitMatrix(matrix(mode, false));
                time[mode] = routing.registerTransitMatrix(matrix(mode, true));
            }
            var timeOfTour = new int[task.tours()];
            for (int tour = 0; tour < task.tours(); tour++) {
                routing.setArcCostEvaluatorOfVehicle(cost[task.mode(tour)], tour);
                timeOfTour[tour] = time[task.mode(tour)];
            }
            routing.addDimensionWithVehicleTransits(timeOfTour, WEEK_MINUTES, WEEK_MINUTES, false, "time");
            for (int tour = 0; tour < task.tours(); tour++) {
                clock().cumulVar(routing.start(tour)).setRange(task.tourStart(tour), task.tourEnd(tour));
                clock().cumulVar(routing.end(tour)).setRange(task.tourStart(tour), task.tourEnd(tour));
            }
        }

        private RoutingDimension clock() {
            return routing.getMutableDimension("time");
        }

        private long[][] matrix(int mode, boolean withCare) {
            var table = new long[task.places()][task.places()];
            for (int from = 0; from < table.length; from++) {
                long care = withCare && from < task.visits() ? task.minutes(from) : 0;
                for (int to = 0; to < table.length; to++) {
                    table[from][to] = care + task.travelMinutes(mode, from, to);
                }
            }
            return table;
        }

        private void visit(int visit) {
            long index = manager.nodeToIndex(task.placeOfVisit(visit));
            var tours = task.toursFor(visit);
            routing.addDisjunction(new long[] {index}, TRAVEL_PER_UNMET * task.weight(visit));
            if (tours.length == 0) {
                // No vehicles at all would mean any vehicle.
                routing.activeVar(index).setValue(0);
                return;
            }
            routing.setAllowedVehiclesForIndex(tours, index);
            clock().cumulVar(index).setRange(task.earliestStart(visit), task.latestStart(visit));
        }

        Plan solve(long seed) {
            routing.solver().reSeed((int) seed);
            Runnable listener = this::look;
            routing.addAtSolutionCallback(listener);
            var parameters = main.defaultRoutingSearchParameters().toBuilder()
                    .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                    .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                    // Only so that it does not warn that it may run forever: the deadline stops it.
                    .setTimeLimit(com.google.protobuf.Duration.newBuilder().setSeconds(FAR_OFF_SECONDS))
                    .build();
            Deadline.keep(
                    incumbents,
                    routing::CancelSearch,
                    () -> Optional.ofNullable(routing.solveWithParameters(parameters)));
            return incumbents.bestOr(task, new int[task.tours()][0]);
        }

        /** Reads the routes of a solution; guided local search also passes through worse ones. */
        private void look() {
            var routes = new int[task.tours()][];
            for (int tour = 0; tour < routes.length; tour++) {
                var stops = IntStream.builder();
                long index = routing.nextVar(routing.start(tour)).value();
                while (!routing.isEnd(index)) {
                    stops.add(manager.indexToNode(index));
                    index = routing.nextVar(index).value();
                }
                routes[tour] = stops.build().toArray();
            }
            incumbents.offer(task, routes);
        }
    }
}
