package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;

import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.Lodging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who sleeps where: stays are placed one by one, then anneals run side by side from equal starts and different seeds.
 * Halfway they begin to meet now and then, and whoever stands worst goes on where the best one stands. Where nights may be left
 * out, an anneal hardly leaves what its start has decided, so that when all have settled the next ones begin from another start.
 * Near the end parts that could gain by a change of room are cut in two and the search goes on with the pieces.
 */
public final class AdmissionSearch {
    private static final String RANDOM = "Xoshiro256PlusPlus";
    private static final int BATCH = 1000;
    /** Meetings of the anneals from one start. */
    private static final int MEETINGS = 50;
    /** Share of their steps after which anneals follow the best one. */
    private static final double ALONE = 0.5;
    /** Share of the budget after which parts may be cut. */
    private static final double WHOLE = 0.92;

    /** Temperatures as shares of what a unit stands to lose in a room picked blindly; see {@code docs/decisions/009-beds-night-by-night.md}. */
    private static final double FIRST = 0.3;
    /** Cooler from an auction's plan, but not much: a short search gets no further than this start. */
    private static final double FIRST_AFTER_AUCTION = 0.15;
    /** Cooler still from later auctions, which are only to show what they are good for. */
    private static final double FIRST_AFTER_LATER_AUCTION = 0.05;
    /** Steps of each anneal for each unit after which another auction brings more than more steps. */
    static final long SETTLED = 30_000;

    private static final double LAST = 0.01;
    /** Rounds of the auction that a start is made from where nights may be left out. */
    private static final int MOST_ROUNDS = 4000;

    private static final int LEAST_ROUNDS = 20;
    /** Units looked at in all rounds; fewer rounds where there are many. */
    private static final long AUCTION_WORK = 50_000_000;

    private static final long STEPS_PER_ROUND = 1000;
    /** Share of the time that is left, after which an auction ends. */
    private static final double AUCTION = 0.2;

    private final AdmissionProblem problem;
    private final AdmissionSearchOptions options;
    private final BiConsumer<Long, Long> listener;
    private final AdmissionClock clock;
    private final long[] steps;
    /** The one that has found the best plan so far, of the present units. */
    private @Nullable Annealing best;

    /** From now until a share of the budget is used up, or each anneal has taken so many steps. */
    private final class Span {
        private final double from = used();
        private final long[] before = steps.clone();
        private final double to;
        private final long most;

        Span(double to, long most) {
            this.to = to;
            this.most = most;
        }

        /** Share that an anneal has behind it, 1 or more at the end. */
        double done(int n) {
            double ofBudget = from < to ? Math.max(0, clock.used(steps[n]) - from) / (to - from) : 1;
            return Math.max(ofBudget, (double) (steps[n] - before[n]) / most);
        }
    }

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
        annealAgain(tables, mayChange ? WHOLE : 1);
        if (mayChange) {
            var cuts = new Cuts(tables, pieces, rooms());
            tables = new AdmissionTables(problem, cuts.pieces());
            best = null;
            double last = LAST * tables.spread();
            anneal(tables, cuts.rooms(), new Cooling(2 * last, last / 2), options.seed(), new Span(1, Long.MAX_VALUE));
        }
        return plan(tables, rooms());
    }

    private int[] rooms() {
        return Objects.requireNonNull(best).best();
    }

    /** Anneals from one start after the other until a share of the budget is used up. */
    private void annealAgain(AdmissionTables tables, double to) {
        double spread = tables.spread();
        double last = LAST * spread;
        int[] greedy = greedy(tables);
        if (problem.rules().everybodyPlaced() || tables.rooms == 0 || tables.units == 0) {
            anneal(tables, greedy, new Cooling(FIRST * spread, last), options.seed(), new Span(to, Long.MAX_VALUE));
            return;
        }
        double first = FIRST_AFTER_AUCTION;
        long seed = options.seed();
        var seeds = RandomGeneratorFactory.of(RANDOM).create(~seed);
        do {
            int[] start = auctioned(tables, greedy, seed, to);
            var span = new Span(to, SETTLED * tables.units);
            anneal(tables, start, new Cooling(first * spread, last), seed, span);
            first = FIRST_AFTER_LATER_AUCTION;
            seed = seeds.nextLong();
        } while (used() < to);
    }

    /** Share of the budget that is used up. */
    private double used() {
        return clock.used(steps[0]);
    }

    private int[] auctioned(AdmissionTables tables, int[] greedy, long seed, double to) {
        double from = used();
        double left = Math.max(0, to - from);
        double until = from + AUCTION * left;
        long size = (long) tables.rooms * tables.units;
        long affordable = options.effort().isPresent()
                ? (long) (options.effort().getAsLong() * left) / STEPS_PER_ROUND
                : MOST_ROUNDS;
        int rounds = (int) Math.min(Math.min(MOST_ROUNDS, affordable), Math.max(LEAST_ROUNDS, AUCTION_WORK / size));
        var auction = new Auction(tables, RandomGeneratorFactory.of(RANDOM).create(seed), () -> used() >= until);
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

    /** Anneals side by side from the same rooms. */
    private void anneal(AdmissionTables tables, int[] start, Cooling cooling, long seed, Span span) {
        var seeds = RandomGeneratorFactory.of(RANDOM).create(seed);
        var anneals = IntStream.range(0, options.anneals())
                .mapToObj(i -> new Annealing(
                        tables, start, RandomGeneratorFactory.of(RANDOM).create(seeds.nextLong())))
                .toList();
        anneals.forEach(this::keep);
        for (int meeting = 1; meeting <= MEETINGS && !clock.isStopped(); meeting++) {
            double until = (double) meeting / MEETINGS;
            var runs = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < anneals.size(); i++) {
                int n = i;
                runs.add(CompletableFuture.runAsync(
                        () -> walk(anneals.get(n), n, cooling, span, until), options.executor()));
            }
            runs.forEach(CompletableFuture::join);
            anneals.forEach(this::keep);
            if (until > ALONE) {
                gather(anneals);
            }
        }
    }

    private void keep(Annealing anneal) {
        var before = best;
        var ahead = before == null || anneal.isBetterThan(before) ? anneal : before;
        best = ahead;
        listener.accept(ahead.bestLost(), ahead.bestCost());
    }

    private void walk(Annealing anneal, int n, Cooling cooling, Span span, double until) {
        for (double done = span.done(n); done < until; done = span.done(n)) {
            anneal.walk(cooling.at(done), BATCH);
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
