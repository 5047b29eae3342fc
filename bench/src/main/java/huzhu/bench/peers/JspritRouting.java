package huzhu.bench.peers;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener;
import com.graphhopper.jsprit.core.algorithm.state.StateManager;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.constraint.ConstraintManager;
import com.graphhopper.jsprit.core.problem.constraint.HardRouteConstraint;
import com.graphhopper.jsprit.core.problem.cost.AbstractForwardVehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity.JobActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import huzhu.model.plan.Plan;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * jsprit: its own mixture of ruin and recreate, visits left out at a price, skills and distances as a hard constraint on
 * routes.
 *
 * <p>Its threshold of acceptance falls with the iterations, which here are as many as the time allows; so the threshold is
 * jsprit's own, cooled by the clock. Source: https://github.com/graphhopper/jsprit, {@code SchrimpfAcceptance}.
 */
final class JspritRouting implements Engine {
    /** Minutes of travel that a weighted minute of unmet need is taken for. */
    private static final double TRAVEL_PER_UNMET = 10;

    /** jsprit's priorities run from 1, most urgent, to 10; its regret is multiplied by 11 less the priority. */
    private static final int[] PRIORITY_BY_LEVEL = {10, 9, 8, 6, 1};

    private final int threads;

    JspritRouting(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Plan solve(RoutingTask task, long seed, Incumbents incumbents) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var problem = problem(task);
            var states = new StateManager(problem);
            var constraints = new ConstraintManager(problem, states);
            HardRouteConstraint mayServe =
                    insertion -> task.isAllowed(number(insertion.getJob()), number(insertion.getNewVehicle()));
            constraints.addConstraint(mayServe);
            var acceptance = new TimedThreshold(incumbents);
            var builder = Jsprit.Builder.newInstance(problem)
                    .setStateAndConstraintManager(states, constraints)
                    .setObjectiveFunction(solution -> cost(task, routes(task, solution)))
                    .setCustomAcceptor(acceptance)
                    // A volunteer's tour is not another's, so nothing is gained by trying every vehicle on every route.
                    .setProperty(Jsprit.Parameter.VEHICLE_SWITCH, "false")
                    .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
                    .setProperty(Jsprit.Parameter.ITERATIONS, Integer.toString(Integer.MAX_VALUE))
                    .setRandom(new Random(seed));
            if (threads > 1) {
                builder.setExecutorService(executor, threads);
            }
            var algorithm = builder.buildAlgorithm();
            algorithm.addTerminationCriterion(found -> incumbents.isOver());
            IterationEndsListener listener =
                    (iteration, all, solutions) -> incumbents.offer(task, routes(task, Solutions.bestOf(solutions)));
            algorithm.addListener(listener);
            var last = Solutions.bestOf(algorithm.searchSolutions());
            return incumbents.bestOr(task, routes(task, last));
        }
    }

    private static VehicleRoutingProblem problem(RoutingTask task) {
        var problem = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
                .setRoutingCost(new TravelByMode(task));
        for (int tour = 0; tour < task.tours(); tour++) {
            var type = VehicleTypeImpl.Builder.newInstance("tour " + tour)
                    .setUserData(tour)
                    .build();
            problem.addVehicle((Vehicle) VehicleImpl.Builder.newInstance(Integer.toString(tour))
                    .setType(type)
                    .setStartLocation(Location.newInstance(task.homeOfTour(tour)))
                    .setEarliestStart(task.tourStart(tour))
                    .setLatestArrival(task.tourEnd(tour))
                    .build());
        }
        for (int visit = 0; visit < task.visits(); visit++) {
            problem.addJob((Job) Service.Builder.newInstance(Integer.toString(visit))
                    .setLocation(Location.newInstance(task.placeOfVisit(visit)))
                    .setServiceTime(task.minutes(visit))
                    .setTimeWindow(TimeWindow.newInstance(task.earliestStart(visit), task.latestStart(visit)))
                    .setPriority(PRIORITY_BY_LEVEL[task.level(visit)])
                    .setUserData(visit)
                    .build());
        }
        return problem.build();
    }

    private static int number(Job visit) {
        return visit.getIndex() - 1;
    }

    private static int number(Vehicle tour) {
        return (Integer) tour.getType().getUserData();
    }

    private static double cost(RoutingTask task, int[][] routes) {
        return TRAVEL_PER_UNMET * task.unmet(routes) + task.travel(routes);
    }

    private static int[][] routes(RoutingTask task, VehicleRoutingProblemSolution solution) {
        var routes = new int[task.tours()][0];
        for (var route : solution.getRoutes()) {
            routes[number(route.getVehicle())] = route.getActivities().stream()
                    .mapToInt(activity -> number(((JobActivity) activity).getJob()))
                    .toArray();
        }
        return routes;
    }

    /** Travel as the volunteer of a tour gets about. */
    private static final class TravelByMode extends AbstractForwardVehicleRoutingTransportCosts {
        private final RoutingTask task;

        TravelByMode(RoutingTask task) {
            this.task = task;
        }

        private int minutes(Location from, Location to, Vehicle vehicle) {
            // jsprit asks without a vehicle when it measures how far apart two visits are.
            int mode = vehicle == null ? 0 : task.mode(number(vehicle));
            return task.travelMinutes(mode, from.getIndex(), to.getIndex());
        }

        @Override
        public double getDistance(Location from, Location to, double departure, Vehicle vehicle) {
            return minutes(from, to, vehicle);
        }

        @Override
        public double getTransportTime(Location from, Location to, double departure, Driver driver, Vehicle vehicle) {
            return minutes(from, to, vehicle);
        }

        @Override
        public double getTransportCost(Location from, Location to, double departure, Driver driver, Vehicle vehicle) {
            return minutes(from, to, vehicle);
        }
    }
}
