package huzhu.solver.routing;

import huzhu.model.routing.Route;
import huzhu.model.routing.RoutingProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import java.util.function.LongToDoubleFunction;

/**
 * Searches for the rounds of least cost: annealed chains of ruin and recreate side by side, which from time to time go on
 * from the best of them.
 */
public final class RoutingSearch {
    private static final int STRETCHES = 20;
    private static final int DESCENT_STEPS = 320;
    private static final double START_SHARE = 3;
    private static final double END_SHARE = 0.001;

    private final RoutingTable table;
    private final RoutingOptions options;
    private final Set<RuinWay> ways;
    private final LongConsumer better;
    private final long begun;

    private RoutingSearch(RoutingProblem problem, RoutingOptions options, Set<RuinWay> ways, LongConsumer better) {
        table = new RoutingTable(problem);
        this.options = options;
        this.ways = ways;
        this.better = better;
        begun = options.nanoClock().getAsLong();
    }

    /**
     * Makes rounds.
     *
     * @param problem what is to be done
     * @param options how long to search
     * @param better told the cost of each better set of routes
     * @return routes in the order of the carers, those without a stop left out
     */
    public static List<Route> solve(RoutingProblem problem, RoutingOptions options, LongConsumer better) {
        return solve(problem, options, EnumSet.allOf(RuinWay.class), better);
    }

    /** Makes them by steps that take tasks out in some ways only. */
    static List<Route> solve(RoutingProblem problem, RoutingOptions options, Set<RuinWay> ways, LongConsumer better) {
        return new RoutingSearch(problem, options, ways, better).solve();
    }

    private List<Route> solve() {
        var random = new SplittableRandom(options.seed());
        var neighbours = new Neighbours(table);
        var chains = new ArrayList<Chain>();
        for (int i = 0; i < options.chains(); i++) {
            var chain = new Chain(table, neighbours, random.split(), ways);
            chain.construct();
            chains.add(chain);
        }
        double perTask = costPerTask(chains.getFirst());
        long told = Long.MAX_VALUE;
        for (int stretch = 0; stretch < STRETCHES && !options.stop().getAsBoolean(); stretch++) {
            var cooling = new Cooling(
                    perTask * START_SHARE,
                    perTask * END_SHARE,
                    (double) stretch / STRETCHES,
                    (double) (stretch + 1) / STRETCHES,
                    progress(stretch));
            together(chains, cooling);
            var best = best(chains);
            if (best.best.cost() < told) {
                told = best.best.cost();
                better.accept(told);
            }
            boolean cold = stretch >= STRETCHES / 2;
            chains.forEach(chain -> chain.startFrom(cold ? best.best : best.rounds));
        }
        return new RouteWriter(best(chains).best).routes();
    }

    /** The scale of temperatures: cost by task of rounds that were improved a little without ever getting worse. */
    private double costPerTask(Chain chain) {
        chain.run(new Cooling(
                1e-9, 1e-9, 0, 1, step -> options.stop().getAsBoolean() ? 1 : (double) step / DESCENT_STEPS));
        chain.startFrom(chain.best);
        return chain.best.cost() % RoutingTable.MUST / Math.max(1.0, table.tasks);
    }

    private LongToDoubleFunction progress(int stretch) {
        return step -> {
            if (options.stop().getAsBoolean()) {
                return 1;
            }
            double used = 0;
            if (options.steps().isPresent()) {
                used = (double) step
                        * STRETCHES
                        * options.chains()
                        / options.steps().getAsLong();
            }
            if (options.time().isPresent()) {
                double whole = (double) (options.nanoClock().getAsLong() - begun)
                        / options.time().get().toNanos();
                used = Math.max(used, whole * STRETCHES - stretch);
            }
            return used;
        };
    }

    private void together(List<Chain> chains, Cooling cooling) {
        var tasks = chains.stream()
                .map(chain -> new FutureTask<>(() -> chain.run(cooling), true))
                .toList();
        tasks.forEach(options.executor()::execute);
        for (var task : tasks) {
            try {
                task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while searching.\nMaybe use stop to end early.", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a search failed: " + e.getCause() + ".\nMaybe a bug.", e);
            }
        }
    }

    private static Chain best(List<Chain> chains) {
        var best = chains.getFirst();
        for (var chain : chains) {
            if (chain.best.cost() < best.best.cost()) {
                best = chain;
            }
        }
        return best;
    }
}
