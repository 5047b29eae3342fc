package huzhu.cli.sweep;

import huzhu.datasets.output.PackedPlan;
import huzhu.datasets.output.PlanStore;
import huzhu.datasets.sweep.SweepJournal;
import huzhu.datasets.sweep.SweepOutcome;
import huzhu.solver.sensitivity.NearestTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Has all runs of a sweep done that are not done yet.
 *
 * <p>For each seed, the project as it is gets a plan first, the best of a few searches; every point then starts from the plan of the near point that
 * {@link NearestTree} names, or from the project's where more of that is left. The farther the near one is, the more steps a run
 * has: what the first and farthest reach is handed on to all others. Plans that others start from are kept until the end, so
 * that a run that is done is never done again.
 */
public final class SweepRunner {
    /**
     * Number of the way in which runs are made: it goes up whenever equal values, seeds and efforts would come out otherwise than
     * before, so that runs of two builds of one version are not mixed.
     */
    public static final int WAY = 4;

    private final SweepPoints points;
    private final SweepRuns runs;
    private final SweepJournal journal;
    private final PlanStore plans;
    private final Executor executor;
    private final BooleanSupplier interrupted;
    private final Runnable onRun;
    private final NearestTree tree;
    private final boolean[] isStart;

    /**
     * Runs to be.
     *
     * @param runs does one
     * @param folder where plans are kept
     * @param journal where outcomes are kept
     * @param executor does several at once
     * @param interrupted says when to begin no more runs
     * @param onRun hears of every run that is done
     */
    public SweepRunner(
            SweepPoints points,
            SweepRuns runs,
            Path folder,
            SweepJournal journal,
            Executor executor,
            BooleanSupplier interrupted,
            Runnable onRun) {
        this.points = points;
        this.runs = runs;
        this.journal = journal;
        this.executor = executor;
        this.interrupted = interrupted;
        this.onRun = onRun;
        plans = new PlanStore(folder.resolve("plans"));
        tree = points.starts();
        isStart = new boolean[points.points()];
        tree.parents().stream().filter(parent -> parent >= 0).forEach(parent -> isStart[parent] = true);
    }

    /**
     * Does the runs.
     *
     * @return whether all are done
     * @throws IOException if an outcome cannot be kept
     */
    public boolean run() throws IOException {
        var done = journal.outcomes();
        var seeds = points.design().seeds();
        var all = new ArrayList<CompletableFuture<?>>();
        for (int seed = 0; seed < seeds.size(); seed++) {
            int replicate = seed;
            var chains = new HashMap<Integer, CompletableFuture<Boolean>>();
            var first = done.keySet().containsAll(rows(replicate))
                    ? CompletableFuture.completedFuture(true)
                    : searches(seeds.get(replicate))
                            .thenApplyAsync(isDone -> isDone && startOfAll(replicate), executor);
            chains.put(-1, first);
            for (int point : tree.order()) {
                var before = isWarm()
                        ? Objects.requireNonNull(chains.get(tree.parents().get(point)), "parents come first")
                        : CompletableFuture.completedFuture(true);
                chains.put(
                        point,
                        done.containsKey(points.row(point, replicate))
                                // What starts from it may need the plan of all, should its own be gone.
                                ? before
                                : before.thenApplyAsync(isDone -> isDone && runOne(point, replicate), executor));
            }
            all.addAll(chains.values());
        }
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
        return journal.outcomes().size() == points.runs();
    }

    private List<Integer> rows(int replicate) {
        return IntStream.range(0, points.points())
                .mapToObj(point -> points.row(point, replicate))
                .toList();
    }

    private boolean isWarm() {
        return points.startEffort() > 0;
    }

    private static String name(int point, long seed) {
        return point < 0 ? "start-s" + seed : "p" + point + "-s" + seed;
    }

    /** Has all searches for plans of the project as it is done that are not kept yet. */
    private CompletableFuture<Boolean> searches(long seed) {
        var searches = IntStream.range(0, isWarm() && plans.find(name(-1, seed)).isEmpty() ? points.startSearches() : 0)
                .mapToObj(search -> CompletableFuture.runAsync(
                        () -> {
                            if (!interrupted.getAsBoolean()) {
                                searched(search, seed);
                            }
                        },
                        executor))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(searches).thenApply(nothing -> !interrupted.getAsBoolean());
    }

    /** Chooses the plan of the project as it is, if it is not kept yet. */
    private boolean startOfAll(int replicate) {
        if (!interrupted.getAsBoolean() && isWarm()) {
            plan(-1, points.design().seeds().get(replicate));
        }
        return !interrupted.getAsBoolean();
    }

    private boolean runOne(int point, int replicate) {
        if (interrupted.getAsBoolean()) {
            return false;
        }
        long seed = points.design().seeds().get(replicate);
        var starts = starts(point, seed);
        var result = run(point, seed, starts, isStart[point] && isWarm());
        try {
            // The plan first: a run that counts as done has all that others need of it.
            if (isStart[point]) {
                keep(name(point, seed), result.plan(), starts);
            }
            journal.add(new SweepOutcome(points.row(point, replicate), result.failure(), result.measures()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        onRun.run();
        return true;
    }

    private SweepResult run(int point, long seed, List<PackedPlan> starts, boolean isStart) {
        long effort = points.design().effort();
        return runs.run(new SweepTask(
                points.values(point),
                seed,
                isWarm() ? Math.round(effort * tree.strides().get(point)) : effort,
                starts,
                isStart));
    }

    /** Plans that a run can start from: the one of the near point before it, and the one of the project as it is. */
    private List<PackedPlan> starts(int point, long seed) {
        if (!isWarm()) {
            return List.of();
        }
        int parent = tree.parents().get(point);
        return (parent < 0 ? Stream.of(parent) : Stream.of(parent, -1))
                .map(start -> plan(start, seed))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The plan of a point, or of the project as it is where that is −1; of the one before it where the point's run fails. */
    private Optional<PackedPlan> plan(int point, long seed) {
        var kept = plans.find(name(point, seed));
        if (kept.isPresent()) {
            return kept;
        }
        var starts = point < 0 ? List.<PackedPlan>of() : starts(point, seed);
        var plan = point < 0 ? start(seed) : run(point, seed, starts, true).plan();
        try {
            return keep(name(point, seed), plan, starts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the plan of a run, or where it has failed what it was to start from: a run that failed is not tried again. */
    private Optional<PackedPlan> keep(String name, Optional<PackedPlan> plan, List<PackedPlan> starts)
            throws IOException {
        var kept = plan.or(() -> starts.stream().findFirst());
        if (kept.isPresent()) {
            plans.write(name, kept.get());
        }
        return kept;
    }

    /** The best of what all searches have found for the project as it is. */
    private Optional<PackedPlan> start(long seed) {
        var found = IntStream.range(0, points.startSearches())
                .mapToObj(search -> searched(search, seed))
                .flatMap(Optional::stream)
                .toList();
        return found.size() > 1
                ? runs.run(new SweepTask(untouched(), seed, 0, found, true)).plan()
                : found.stream().findFirst();
    }

    /** What one search finds for the project as it is. */
    private Optional<PackedPlan> searched(int search, long seed) {
        var name = name(-1, seed) + "-search" + search;
        var kept = plans.find(name);
        if (kept.isPresent()) {
            return kept;
        }
        long effort = points.startEffort() / points.startSearches();
        var plan = runs.run(new SweepTask(untouched(), searchSeed(search, seed), effort, List.of(), true))
                .plan();
        try {
            return keep(name, plan, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seed of a replicate for its first search, far ones for the others. */
    private static long searchSeed(int search, long seed) {
        return search == 0
                ? seed
                : new SplittableRandom(seed)
                        .longs(search)
                        .skip(search - 1)
                        .findFirst()
                        .orElseThrow();
    }

    private List<Optional<String>> untouched() {
        return points.values(0).stream().map(value -> Optional.<String>empty()).toList();
    }

    /**
     * Does one run again, with all that it starts from and nothing else.
     *
     * @param row its number
     */
    public SweepOutcome again(int row) {
        int point = points.pointOf(row);
        long seed = points.seedOf(row);
        searches(seed).join();
        var result = run(point, seed, starts(point, seed), false);
        return new SweepOutcome(row, result.failure(), result.measures());
    }
}
