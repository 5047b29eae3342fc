package huzhu.solver.facility;

import huzhu.model.facility.CapacitatedProblem;
import huzhu.model.facility.FacilityFlows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Solves the capacitated facility location problem to proven optimality, customers served whole or split.
 *
 * <p>Prices on customers give a lower bound (Lagrangean relaxation of "every customer is served once"): each facility then
 * takes what pays within its capacity, a knapsack, and those are opened that pay, with room for everybody. What is open or
 * closed is branched on, the cheapest bound first, and then who is served where, in depth. Where customers may be split, a
 * choice of facilities leaves a transportation problem.
 *
 * <p>Source: K. Holmberg, M. Rönnqvist, D. Yuan, "An exact algorithm for the capacitated facility location problems with
 * single sourcing", EJOR 113 (1999), 544–559. Steps of prices: M. Held, P. Wolfe, H. P. Crowder, "Validation of subgradient
 * optimization", Mathematical Programming 6 (1974), 62–88.
 */
public final class CapacitatedSearch {
    private static final int ROOT_ROUNDS = 3000;
    private static final int NODE_ROUNDS = 80;
    /** First lengths of step, as shares of the way to the best cost; halved after so many rounds without a better bound. */
    private static final double ROOT_STEP = 1;

    private static final double NODE_STEP = 1.5;
    private static final int PATIENCE = 60;
    private static final double LAST_STEP = 1e-3;
    private static final int STEPS_AT_ROOT = 30_000;
    private static final int STEPS_IN_TREE = 1_000;
    private static final double TOLERANCE = 1e-9;

    private final CapacitatedProblem problem;
    private final CapacityTable table;
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
        table = new CapacityTable(problem);
        assignment = new WholeAssignment(table);
        transport = new Transport(table);
        relaxation = new CapacityRelaxation(table, single);
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
        tryOpen(all);
        var root = CapacityNode.root(problem);
        improve(root, ROOT_ROUNDS);
        if (!isHopeless(root.bound)) {
            tryNeighbours();
            annealBest();
            narrow(root);
        }
        branch(root);
        return best.map(flows -> {
            var cost = flows.cost(problem);
            double bound = Math.min(openBound, bestCost);
            var least = stopped
                    ? BigDecimal.valueOf(
                                    single ? Math.ceil(bound - CapacityRelaxation.ROUNDING) : bound * (1 - TOLERANCE))
                            .min(cost)
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
        if (bound == Double.POSITIVE_INFINITY) {
            return true;
        }
        return single
                ? bound - CapacityRelaxation.ROUNDING > bestCost - 1
                : bound >= bestCost - TOLERANCE * Math.abs(bestCost);
    }

    /** Looks first at what may be cheapest, facility by facility; what is then left of a choice of facilities, in depth. */
    private void branch(CapacityNode root) {
        var waiting = new PriorityQueue<CapacityNode>(
                Comparator.comparingDouble((CapacityNode one) -> one.bound).thenComparingLong(one -> one.number));
        waiting.add(root);
        while (!waiting.isEmpty() && !isHopeless(waiting.peek().bound)) {
            var node = waiting.remove();
            if (stop.getAsBoolean()) {
                end(node);
                return;
            }
            int facility = node.facility();
            if (facility < 0) {
                finish(node);
                continue;
            }
            for (byte way : new byte[] {1, -1}) {
                var child = node.child();
                child.settled[facility] = way;
                look(child);
                if (!isHopeless(child.bound)) {
                    waiting.add(child);
                }
            }
        }
    }

    private void look(CapacityNode child) {
        child.number = ++nodes;
        improve(child, NODE_ROUNDS);
    }

    /** Stopped at a node: nothing is cheaper than what was proven of it. */
    private void end(CapacityNode node) {
        stopped = true;
        openBound = Math.min(openBound, node.bound);
    }

    /** The best with the facilities that a node opens, all being settled. */
    private void finish(CapacityNode node) {
        tryOpen(node.open());
        if (single) {
            for (var order : WholeAssignment.Order.values()) {
                anneal(assignment.find(node.open(), none(), order), node.settled, STEPS_IN_TREE);
            }
            branchOnCustomer(node);
        }
    }

    private void branchOnCustomer(CapacityNode node) {
        if (isHopeless(node.bound)) {
            return;
        }
        if (stop.getAsBoolean()) {
            end(node);
            return;
        }
        int customer = node.customer();
        if (customer < 0) {
            tryWished(node.open(), node.forced);
            tryOpen(node.open());
            return;
        }
        int to = node.likeliest(customer);
        var there = node.child();
        there.force(customer, to);
        look(there);
        branchOnCustomer(there);
        var elsewhere = node.child();
        elsewhere.allowed[customer][to] = false;
        look(elsewhere);
        branchOnCustomer(elsewhere);
    }

    private void improve(CapacityNode node, int rounds) {
        if (!node.hasWays()) {
            node.bound = Double.POSITIVE_INFINITY;
            return;
        }
        relaxation.forget();
        double step = rounds == ROOT_ROUNDS ? ROOT_STEP : NODE_STEP;
        var price = node.price.clone();
        int inVain = 0;
        for (int round = 0; round < rounds && step > LAST_STEP; round++) {
            double now = relaxation.look(node, price);
            inVain++;
            if (now > node.bound) {
                inVain = 0;
                node.bound = now;
                System.arraycopy(price, 0, node.price, 0, price.length);
                if (isHopeless(now)) {
                    return;
                }
                relaxation.settle(node, single ? bestCost - 1 : bestCost);
            } else if (inVain == PATIENCE) {
                inVain = 0;
                step /= 2;
                System.arraycopy(node.price, 0, price, 0, price.length);
                relaxation.forget();
            }
            if (round % 8 == 0) {
                if (single) {
                    tryWished(relaxation.opened(), relaxation.wishes());
                }
                tryOpen(relaxation.opened());
            }
            if (!relaxation.move(price, step, bestCost, now) || (round & 7) == 0 && stop.getAsBoolean()) {
                break;
            }
        }
        relaxation.keepAverages(node);
        narrow(node);
    }

    /** Leaves out what no better solution can hold. */
    private void narrow(CapacityNode node) {
        if (single && best.isPresent() && !relaxation.narrow(node, bestCost - 1)) {
            node.bound = Double.POSITIVE_INFINITY;
        }
    }

    private void annealBest() {
        if (single && best.isPresent()) {
            var start = best.get().amounts().stream()
                    .mapToInt(row -> IntStream.range(0, row.size())
                            .filter(i -> row.get(i) > 0)
                            .findFirst()
                            .orElse(0))
                    .toArray();
            anneal(start, new byte[problem.facilities()], STEPS_AT_ROOT);
        }
    }

    private void anneal(int[] start, byte[] settled, int stepsOfCustomer) {
        if (start.length > 0) {
            keep(new AssignmentAnnealing(table, start, settled).run(stepsOfCustomer, stop));
        }
    }

    /** Opens, closes or exchanges single facilities of the best solution as long as that helps. */
    private void tryNeighbours() {
        double before = Double.POSITIVE_INFINITY;
        while (best.isPresent() && bestCost < before && !stop.getAsBoolean()) {
            before = bestCost;
            var open = new boolean[problem.facilities()];
            best.get().open().forEach(i -> open[i] = true);
            for (int a = 0; a < open.length; a++) {
                open[a] = !open[a];
                tryOpen(open);
                for (int b = 0; b < a; b++) {
                    if (open[a] != open[b]) {
                        open[b] = !open[b];
                        tryOpen(open);
                        open[b] = !open[b];
                    }
                }
                open[a] = !open[a];
            }
        }
    }

    /** Serves everybody from the facilities given, if that can be done, and keeps it if it is the best. */
    private void tryOpen(boolean[] open) {
        if (single) {
            tryWished(open, none());
        } else {
            var flow = transport.solve(open);
            if (flow.length > 0) {
                keep(new FacilityFlows(Arrays.stream(flow)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList()));
            }
        }
    }

    /** The same, customers served whole and first where they would like to be. */
    private void tryWished(boolean[] open, int[] wished) {
        for (var order : WholeAssignment.Order.values()) {
            keep(assignment.find(open, wished, order));
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
