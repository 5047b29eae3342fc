package huzhu.solver.facility;

import huzhu.model.facility.CapacitatedProblem;
import huzhu.model.facility.FacilityFlows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Solves the capacitated facility location problem to proven optimality, customers served whole or split.
 *
 * <p>Prices on customers give a lower bound (Lagrangean relaxation of "every customer is served once"): each facility then
 * takes what pays within its capacity, a knapsack, and those are opened that pay, with room for everybody. What is open or
 * closed, and then who is served where, is branched on, depth first. Where customers may be split, a choice of facilities
 * leaves a transportation problem.
 *
 * <p>Source: K. Holmberg, M. Rönnqvist, D. Yuan, "An exact algorithm for the capacitated facility location problems with
 * single sourcing", EJOR 113 (1999), 544–559.
 */
public final class CapacitatedSearch {
    private static final int ROOT_ROUNDS = 1000;
    private static final int NODE_ROUNDS = 60;
    private static final double TOLERANCE = 1e-9;

    private final CapacitatedProblem problem;
    private final boolean single;
    private final BooleanSupplier stop;
    private final WholeAssignment assignment;
    private final Transport transport;
    private final CapacityRelaxation relaxation;
    private Optional<FacilityFlows> best = Optional.empty();
    private double bestCost = Double.POSITIVE_INFINITY;
    private double openBound = Double.POSITIVE_INFINITY;
    private boolean stopped;
    private long nodes;

    private CapacitatedSearch(CapacitatedProblem problem, boolean single, BooleanSupplier stop) {
        this.problem = problem;
        this.single = single;
        this.stop = stop;
        assignment = new WholeAssignment(problem);
        transport = new Transport(problem);
        relaxation = new CapacityRelaxation(problem, single);
    }

    /**
     * The best solution, proven unless stopped; empty if there is none, or none was found in time.
     *
     * @param single whether every customer is served whole by one facility
     * @param stop asked now and then whether to end with the best so far
     */
    public static Optional<FacilityChoice> solve(CapacitatedProblem problem, boolean single, BooleanSupplier stop) {
        return new CapacitatedSearch(problem, single, stop).solve();
    }

    private Optional<FacilityChoice> solve() {
        var all = new boolean[problem.facilities()];
        Arrays.fill(all, true);
        tryOpen(all, none());
        branch(CapacityNode.root(problem), ROOT_ROUNDS);
        return best.map(flows -> {
            var cost = flows.cost(problem);
            double bound = Math.min(openBound, bestCost);
            var least = stopped
                    ? BigDecimal.valueOf(single ? Math.ceil(bound - 1e-6) : bound * (1 - TOLERANCE)).min(cost)
                    : cost;
            return new FacilityChoice(flows, cost, least, !stopped, nodes);
        });
    }

    private int[] none() {
        var wished = new int[problem.customers()];
        Arrays.fill(wished, -1);
        return wished;
    }

    /** Whether nothing within a bound can be better than the best. */
    private boolean isHopeless(double bound) {
        return single ? bound > bestCost - 1 : bound >= bestCost - TOLERANCE * Math.abs(bestCost);
    }

    private void branch(CapacityNode node, int rounds) {
        nodes++;
        improve(node, rounds);
        if (isHopeless(node.bound)) {
            return;
        }
        if (stop.getAsBoolean()) {
            stopped = true;
            openBound = Math.min(openBound, node.bound);
            return;
        }
        int facility = node.facility();
        if (facility >= 0) {
            for (boolean open : node.likelyOpen(facility) ? new boolean[] {true, false} : new boolean[] {false, true}) {
                var child = node.child();
                child.settled[facility] = (byte) (open ? 1 : -1);
                branch(child, NODE_ROUNDS);
            }
        } else if (single) {
            branchOnCustomer(node);
        } else {
            tryOpen(node.open(), none());
        }
    }

    private void branchOnCustomer(CapacityNode node) {
        int customer = node.customer();
        if (customer < 0) {
            tryOpen(node.open(), node.forced);
            return;
        }
        int to = node.likeliest(customer);
        var there = node.child();
        there.force(customer, to);
        branch(there, NODE_ROUNDS);
        var elsewhere = node.child();
        elsewhere.allowed[customer][to] = false;
        if (elsewhere.hasWay(customer)) {
            branch(elsewhere, NODE_ROUNDS);
        }
    }

    private void improve(CapacityNode node, int rounds) {
        double step = 1;
        int idle = 0;
        var price = node.price.clone();
        for (int round = 0; round < rounds && step > 1e-3; round++) {
            double now = relaxation.look(node, price);
            if (now > node.bound) {
                idle = now > node.bound + 1e-4 * Math.abs(now) ? 0 : idle + 1;
                node.bound = now;
                System.arraycopy(price, 0, node.price, 0, price.length);
                if (isHopeless(now)) {
                    return;
                }
                relaxation.settle(node, single ? bestCost - 1 : bestCost);
            } else if (++idle > 12) {
                step /= 2;
                idle = 0;
                System.arraycopy(node.price, 0, price, 0, price.length);
            }
            if (round % 8 == 0) {
                tryOpen(relaxation.opened(), single ? relaxation.wishes() : none());
            }
            if (!relaxation.move(price, step, bestCost, now) || (round & 7) == 0 && stop.getAsBoolean()) {
                break;
            }
        }
        relaxation.keepAverages(node);
    }

    /** Serves everybody from the facilities given, if that can be done, and keeps it if it is the best. */
    private void tryOpen(boolean[] open, int[] wished) {
        if (single) {
            keep(assignment.find(open, wished));
            keep(assignment.find(open, none()));
        } else {
            var flow = transport.solve(open);
            if (flow.length > 0) {
                keep(new FacilityFlows(Arrays.stream(flow)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList()));
            }
        }
    }

    private void keep(int[] served) {
        if (served.length > 0) {
            var list = new ArrayList<Integer>();
            Arrays.stream(served).forEach(list::add);
            keep(FacilityFlows.whole(problem, list));
        }
    }

    private void keep(FacilityFlows flows) {
        double cost = flows.cost(problem).doubleValue();
        if (cost < bestCost) {
            bestCost = cost;
            best = Optional.of(flows);
        }
    }
}
