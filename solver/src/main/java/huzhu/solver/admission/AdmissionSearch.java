package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;

import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.Lodging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Finds who sleeps where: stays are placed one by one, then anneals run side by side from equal starts and different seeds.
 * From half of the budget on they meet now and then, and whoever stands worst goes on where the best one stands. Near the end
 * parts that could gain by a change of room are cut in two and the search goes on with the pieces.
 */
public final class AdmissionSearch {
    private static final String RANDOM = "Xoshiro256PlusPlus";
    private static final int BATCH = 1000;
    /** Meetings of the anneals, if each uses the whole budget. */
    private static final int MEETINGS = 50;
    /** Share of the budget after which anneals follow the best one. */
    private static final double ALONE = 0.5;
    /** Share of the budget for whole parts, where parts may be cut. */
    private static final double WHOLE = 0.92;

    /** Temperatures as shares of what a unit stands to lose in a room picked blindly; see {@code docs/benchmarks.md}. */
    private static final double FIRST = 0.3;
    /** Cooler where the auction has made the start. */
    private static final double FIRST_AFTER_AUCTION = 0.15;

    private static final double LAST = 0.01;
    /** Rounds of the auction that a start is made from where nights may be left out. */
    private static final int MOST_ROUNDS = 4000;

    private static final int LEAST_ROUNDS = 20;
    /** Units looked at in all rounds; fewer rounds where there are many. */
    private static final long AUCTION_WORK = 50_000_000;

    private static final long STEPS_PER_ROUND = 1000;
    /** Share of a time budget after which the auction ends. */
    private static final double AUCTION = 0.2;

    private final AdmissionProblem problem;
    private final AdmissionSearchOptions options;
    private final BiConsumer<Long, Long> listener;
    private final AdmissionClock clock;
    private final long[] steps;

    private AdmissionSearch(AdmissionProblem problem, AdmissionSearchOptions options, BiConsumer<Long, Long> listener) {
        this.problem = problem;
        this.options = options;
        this.listener = listener;
        clock = new AdmissionClock(options);
        steps = new long[options.anneals()];
    }

    /**
     * Searches for a plan.
     *
     * @param problem what is to be planned
     * @param options for how long
     * @param listener is told now and then what the best plan so far loses (worth of nights left out; their number where
     *     everybody must be placed) and costs
     * @return the best plan found; rules are kept but for nights left out where everybody must be placed
     */
    public static AdmissionPlan solve(
            AdmissionProblem problem, AdmissionSearchOptions options, BiConsumer<Long, Long> listener) {
        return new AdmissionSearch(problem, options, listener).solve();
    }

    private AdmissionPlan solve() {
        var pieces = AdmissionTables.whole(problem);
        var tables = new AdmissionTables(problem, pieces);
        boolean mayChange = problem.rules().changePrice().isPresent();
        double first = (problem.rules().everybodyPlaced() ? FIRST : FIRST_AFTER_AUCTION) * tables.spread();
        double last = LAST * tables.spread();
        double whole = mayChange ? WHOLE : 1;
        var best = anneal(tables, start(tables), new Cooling(first, last), 0, whole);
        if (mayChange) {
            var cuts = new Cuts(tables, pieces, best);
            if (!cuts.isEmpty()) {
                tables = new AdmissionTables(problem, cuts.pieces());
                best = anneal(tables, cuts.rooms(), new Cooling(2 * last, last / 2), whole, 1);
            }
        }
        return plan(tables, best);
    }

    private int[] start(AdmissionTables tables) {
        var greedy = greedy(tables);
        long size = Math.max(1, (long) tables.rooms * tables.units);
        long affordable = options.effort().isPresent() ? options.effort().getAsLong() / STEPS_PER_ROUND : MOST_ROUNDS;
        int rounds = (int) Math.min(Math.min(MOST_ROUNDS, affordable), Math.max(LEAST_ROUNDS, AUCTION_WORK / size));
        if (problem.rules().everybodyPlaced() || tables.rooms == 0 || tables.units == 0) {
            return greedy;
        }
        var auction = new Auction(
                tables, RandomGeneratorFactory.of(RANDOM).create(options.seed()), () -> clock.used(0) > AUCTION);
        auction.consider(greedy);
        return auction.run(rounds);
    }

    /** Places units by worth and length, each in the cheapest room that is free. */
    private static int[] greedy(AdmissionTables tables) {
        var beds = new Occupancy(tables);
        var order = IntStream.range(0, tables.units)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(u -> -tables.worth[u])
                        .thenComparingInt(u -> -tables.length[u]))
                .toList();
        for (int u : order) {
            long cheapest = (long) tables.outPrice[u] * tables.length[u];
            int room = OUT;
            for (int r : tables.choice[u]) {
                if (r != OUT && beds.fits(u, r)) {
                    long price = (long) tables.price[u][r] * tables.length[u] + beds.extraOfEntering(u, r);
                    if (price < cheapest) {
                        cheapest = price;
                        room = r;
                    }
                }
            }
            if (room != OUT) {
                beds.enter(u, room);
            }
        }
        return beds.rooms();
    }

    /** Anneals between two shares of the budget; the best rooms. */
    private int[] anneal(AdmissionTables tables, int[] start, Cooling cooling, double from, double to) {
        var seeds = RandomGeneratorFactory.of(RANDOM).create(options.seed());
        var anneals = IntStream.range(0, options.anneals())
                .mapToObj(i -> new Annealing(
                        tables, start, RandomGeneratorFactory.of(RANDOM).create(seeds.nextLong())))
                .toList();
        var best = anneals.getFirst();
        int meetings = (int) Math.ceil(MEETINGS * (to - from));
        for (int meeting = 1; meeting <= meetings && !clock.isStopped(); meeting++) {
            double until = from + (to - from) * meeting / meetings;
            var runs = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < anneals.size(); i++) {
                int n = i;
                runs.add(CompletableFuture.runAsync(
                        () -> walk(anneals.get(n), n, cooling, from, to, until), options.executor()));
            }
            runs.forEach(CompletableFuture::join);
            for (var anneal : anneals) {
                best = anneal.isBetterThan(best) ? anneal : best;
            }
            listener.accept(best.bestLost(), best.bestCost());
            if ((until - from) / (to - from) > ALONE) {
                gather(anneals);
            }
        }
        return best.best();
    }

    private void walk(Annealing anneal, int n, Cooling cooling, double from, double to, double until) {
        for (double used = clock.used(steps[n]); used < until; used = clock.used(steps[n])) {
            anneal.walk(cooling.at(Math.max(0, used - from) / (to - from)), BATCH);
            steps[n] += BATCH;
        }
    }

    private static void gather(List<Annealing> anneals) {
        var ahead = anneals.getFirst();
        var behind = ahead;
        for (var anneal : anneals) {
            ahead = anneal.beds().energy() < ahead.beds().energy() ? anneal : ahead;
            behind = anneal.beds().energy() > behind.beds().energy() ? anneal : behind;
        }
        if (ahead.beds().energy() < behind.beds().energy()) {
            behind.follow(ahead);
        }
    }

    private static AdmissionPlan plan(AdmissionTables tables, int[] rooms) {
        return new AdmissionPlan(IntStream.range(0, tables.units)
                .filter(u -> rooms[u] != OUT)
                .mapToObj(u -> new Lodging(tables.stay[u], rooms[u], tables.from[u], tables.from[u] + tables.length[u]))
                .toList());
    }
}
