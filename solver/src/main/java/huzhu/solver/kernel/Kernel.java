package huzhu.solver.kernel;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.solver.admission.AdmissionSearchOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a plan: greedy construction, annealed ruin and recreate, and a last insertion sweep.
 *
 * <p>A county of more than a few thousand elders is cut into regions of neighbours that are searched side by side, then
 * cut elsewhere and searched again. The cuts depend on the county alone, so the result depends on the seed and the steps,
 * never on the number of threads. Memory: 2 bytes for each pair of places of a region and mode of travel.
 */
public final class Kernel {
    /** Share of the usual start temperature for a plan that has tours already: it shall be mended, not forgotten. */
    public static final double HEAT_OF_A_PLAN = 0.1;

    /** Share of the time after which there is a plan that is annealed to the end, where somebody waits. */
    private static final double EARLY = 0.1;

    /** Legs of an anneal, between which regions are cut anew, or searches side by side go on from the best. */
    private static final int LEGS = 8;

    /** Pairs of a stay and a room up to which beds are searched for at once: counties of about 70,000 elders. */
    private static final long MOST_STAY_ROOMS = 20_000_000;

    private final KernelProblem problem;
    private final Executor executor;
    private final Set<RuinWay> ways;

    /** Those of the legs so far, kept from search to search. */
    private final List<Partition> partitions = new ArrayList<>();

    /** The county as one region, kept from search to search: its table of ways does not depend on the plan. */
    private @Nullable Whole whole;

    private record Whole(Region region, TravelTable travel) {}

    /** How to anneal, and which part of the budget that may take. */
    private record Orders(
            KernelBudget budget, double from, double to, int legs, double heat, Consumer<Found> progress) {
        KernelBudget.OfPart ofLeg(Annealing.Leg leg) {
            double span = (to - from) / legs;
            return budget.part(from + leg.number() * span, Math.min(1, from + (leg.number() + 1) * span));
        }

        /** Whether a leg is to be searched: the first in any case, others unless somebody has said stop. */
        boolean hasLeg(int number) {
            return number < legs && (number == 0 || !budget.isStopped());
        }
    }

    /** The search of a region of so many elders. */
    private record RegionSearch(int elders, Runnable work) {}

    /** Hands on what is better than all before: legs begin from worse plans than have been seen. */
    private static final class OnlyBetter implements Consumer<Found> {
        private final Consumer<Found> to;
        private Optional<Score> best = Optional.empty();

        OnlyBetter(Consumer<Found> to) {
            this.to = to;
        }

        @Override
        public synchronized void accept(Found found) {
            if (best.isEmpty() || found.score().compareTo(best.get()) < 0) {
                best = Optional.of(found.score());
                to.accept(found);
            }
        }
    }

    /**
     * Prepares the arrays of a problem.
     *
     * @param executor runs the regions; any number of threads gives the same plan
     */
    public Kernel(PlanningProblem planningProblem, Executor executor) {
        this(planningProblem, executor, EnumSet.allOf(RuinWay.class));
    }

    /** One whose steps take things out in some ways only. */
    Kernel(PlanningProblem planningProblem, Executor executor, Set<RuinWay> ways) {
        this(new KernelProblem(planningProblem), executor, ways);
    }

    /** One for a problem whose regions may be small. */
    Kernel(KernelProblem problem, Executor executor) {
        this(problem, executor, EnumSet.allOf(RuinWay.class));
    }

    private Kernel(KernelProblem problem, Executor executor, Set<RuinWay> ways) {
        this.problem = problem;
        this.executor = executor;
        this.ways = ways;
    }

    /**
     * Gives beds to the stays of a week of which nothing is planned yet.
     *
     * @param options for the search of beds
     * @return a plan of beds alone that breaks no rule and leaves no more unmet than stays put in one by one; nothing where
     *     there are too many stays and rooms to weigh at once, so that every region has its own first
     */
    public Plan beds(AdmissionSearchOptions options) {
        long pairs = (long) problem.stays.stays.size() * problem.stays.rooms.size();
        return pairs > MOST_STAY_ROOMS ? Plan.EMPTY : new BedsFirst(problem).plan(options);
    }

    /**
     * Improves a plan.
     *
     * @param start a plan that breaks no rule; without tours one is built
     * @param seed of the random choices
     * @param budget for the search; construction and last sweep are always done
     * @param progress told of better plans; of several regions, each tells what it sees
     * @return a plan that breaks no rule and is no worse than the start
     * @throws IllegalArgumentException if the plan to start from does not fit the problem
     */
    public Plan search(Plan start, long seed, KernelBudget budget, Consumer<Found> progress) {
        return search(start, start.tours().isEmpty() ? 1 : HEAT_OF_A_PLAN, seed, budget, progress);
    }

    /**
     * Does the same from another temperature.
     *
     * @param heat the temperature to begin with, as a share of that of a search from nothing
     */
    public Plan search(Plan start, double heat, long seed, KernelBudget budget, Consumer<Found> progress) {
        var schedule = new Schedule(problem);
        var bridge = new PlanBridge(problem);
        bridge.load(start, editor(schedule, whole(schedule).region, 0, Recount.of(problem, schedule)));
        var random = new SplittableRandom(seed);
        boolean isOne = Partition.isOne(problem);
        var better = new OnlyBetter(progress);
        double early = heat >= 1 && (budget.sideBySide() > 0 || !isOne) ? EARLY : 0;
        if (early > 0) {
            schedule = annealed(schedule, random, new Orders(budget, 0, early, 1, heat, better));
        }
        int legs = isOne && budget.sideBySide() < 2 ? 1 : LEGS;
        schedule = annealed(schedule, random, new Orders(budget, early, 1, legs, heat, better));
        sweep(schedule, random);
        return bridge.toPlan(schedule);
    }

    /** The better of a schedule and what annealing it brings. */
    private Schedule annealed(Schedule start, SplittableRandom random, Orders orders) {
        var before = Recount.of(problem, start);
        var kept = start.copy();
        var then = Partition.isOne(problem) ? inOneRegion(start, random, orders) : inRegions(start, random, orders);
        return Recount.of(problem, then).isBetterThan(before, problem) ? then : kept;
    }

    private Partition partition(int number) {
        while (partitions.size() <= number) {
            partitions.add(Partition.cut(problem, partitions));
        }
        return partitions.get(number);
    }

    /** Every leg by other regions. */
    private Schedule inRegions(Schedule schedule, SplittableRandom random, Orders orders) {
        for (int number = 0; orders.hasLeg(number); number++) {
            // Every region counts the county as it stands before any of them changes it.
            var asItStands = Recount.of(problem, schedule);
            var regions = Regions.of(problem, schedule, partition(number));
            var leg = new Annealing.Leg(number, orders.legs);
            var budget = orders.ofLeg(leg);
            var searches = new ArrayList<RegionSearch>();
            for (int r = 0; r < regions.size(); r++) {
                var region = regions.get(r);
                var own = random.split();
                int regionNumber = r;
                searches.add(new RegionSearch(region.elders().length, () -> {
                    var editor = editor(schedule, region, regionNumber, asItStands);
                    searchRegion(editor, region, own, orders, leg, budget);
                    if (leg.isLast() || orders.budget.isStopped()) {
                        editor.undoTo(0);
                    }
                }));
            }
            // The largest take longest: begun first, they leave no thread idle at the end.
            searches.sort(Comparator.comparingInt(RegionSearch::elders).reversed());
            run(searches.stream().map(RegionSearch::work).toList());
        }
        return schedule;
    }

    /**
     * Some searches side by side, if there may be more than one; after each leg all go on from where the best of them has come to, and
     * the best that any has seen is kept.
     */
    private Schedule inOneRegion(Schedule start, SplittableRandom random, Orders orders) {
        int count = Math.max(1, orders.budget.sideBySide());
        var from = start;
        var seen = new ArrayList<Schedule>();
        for (int number = 0; orders.hasLeg(number); number++) {
            var leg = new Annealing.Leg(number, orders.legs);
            var budget = orders.ofLeg(leg);
            var asItStands = Recount.of(problem, from);
            var county = whole(from);
            var ends = new Schedule[count];
            var tasks = new ArrayList<Runnable>();
            for (int i = 0; i < count; i++) {
                var schedule = i == 0 ? from : from.copy();
                var region = Regions.whole(problem, schedule);
                var editor = editor(problem, schedule, region, 0, asItStands, county.travel);
                var own = random.split();
                int searchNumber = i;
                seen.add(schedule);
                tasks.add(() -> {
                    searchRegion(editor, region, own, orders, leg, budget);
                    ends[searchNumber] = leg.isLast() ? schedule : schedule.copy();
                    editor.undoTo(0);
                });
            }
            run(tasks);
            var bestSeen = best(seen);
            seen.clear();
            seen.add(bestSeen);
            from = best(List.of(ends));
        }
        return seen.getFirst();
    }

    private Schedule best(List<Schedule> schedules) {
        return schedules.stream()
                .reduce((one, other) ->
                        Recount.of(problem, other).isBetterThan(Recount.of(problem, one), problem) ? other : one)
                .orElseThrow();
    }

    /** The county as one region, in which nothing is fixed. */
    private Whole whole(Schedule schedule) {
        var region = Regions.whole(problem, schedule);
        var known = whole;
        if (known == null) {
            known = new Whole(region, travelTable(problem, region));
            whole = known;
        }
        return known;
    }

    /** Puts in all that still fits. Tours get all their room for it, which moves some into hours that cost more: not for nothing. */
    private void sweep(Schedule schedule, SplittableRandom random) {
        var county = whole(schedule).region;
        var editor = editor(schedule, county, 0, Recount.of(problem, schedule));
        editor.commit();
        long unmet = editor.unmetMicros();
        long cost = editor.costMillis();
        new RuinAndRecreate(editor, county, random, ways).sweep();
        if (editor.unmetMicros() == unmet && editor.costMillis() > cost) {
            editor.undoTo(0);
        }
    }

    /** An editor of a region's tours; the table of ways of any but the whole county is let go of with it. */
    private Editor editor(Schedule schedule, Region region, int number, Recount asItStands) {
        var kept = whole;
        var travel = kept != null && kept.region == region ? kept.travel : travelTable(problem, region);
        return editor(problem, schedule, region, number, asItStands, travel);
    }

    /** An editor of a region's tours by a table of travel times. */
    static Editor editor(
            KernelProblem problem,
            Schedule schedule,
            Region region,
            int number,
            Recount asItStands,
            TravelTable travel) {
        var editor = new Editor(problem, schedule, travel, number);
        for (int elder : region.elders()) {
            for (int s : problem.elderSeries[elder]) {
                for (int visit = problem.firstVisit[s]; visit < problem.firstVisit[s + 1]; visit++) {
                    if (!schedule.isPlaced(visit)) {
                        editor.unplaced.add(visit);
                    }
                }
            }
        }
        editor.startFrom(asItStands);
        return editor;
    }

    private static TravelTable travelTable(KernelProblem problem, Region region) {
        var used = new IntList();
        var modes = new boolean[KernelProblem.modes()];
        for (int elder : region.elders()) {
            used.add(problem.elderPoint[elder]);
        }
        for (int p : region.volunteers()) {
            used.add(problem.volunteerPoint[p]);
            modes[problem.volunteerMode[p]] = true;
        }
        for (int session : region.sessions()) {
            used.add(problem.sessions.point[session]);
        }
        return new TravelTable(problem.points, used.toArray(), modes);
    }

    private void run(List<Runnable> tasks) {
        var all = tasks.stream().map(task -> new FutureTask<>(task, true)).toList();
        all.forEach(executor::execute);
        all.forEach(Kernel::await);
    }

    private static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching.\nMaybe use the budget to stop early.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                // Out of memory on another thread is out of memory here: the caller tells the user so.
                throw error;
            }
            throw new IllegalStateException("search of a region failed: " + e.getCause() + ".\nMaybe a kernel bug.", e);
        }
    }

    /** Leaves the plan that a next leg goes on from; undoing all in the editor's journal leads back to the best. */
    private void searchRegion(
            Editor editor,
            Region region,
            SplittableRandom random,
            Orders orders,
            Annealing.Leg leg,
            KernelBudget.OfPart budget) {
        if (region.elders().length == 0) {
            return;
        }
        var steps = new RuinAndRecreate(editor, region, random.split(), ways);
        if (leg.isFirst()) {
            steps.construct();
        }
        double meanWorthMicros = seriesOf(region)
                .mapToLong(s -> problem.worthMicros[s])
                .average()
                .orElse(0);
        long visits = seriesOf(region).mapToLong(s -> problem.occurrences[s]).sum();
        new Annealing(editor, steps, random.split())
                .run(
                        budget.forRegion((double) region.elders().length / problem.elders),
                        orders.heat(),
                        leg,
                        visits,
                        meanWorthMicros,
                        found -> orders.progress()
                                .accept(new Found(
                                        new Score(0, found.unmetMicros(), found.costMillis()), found.severeOpen())));
    }

    private IntStream seriesOf(Region region) {
        return IntStream.of(region.elders()).flatMap(elder -> IntStream.of(problem.elderSeries[elder]));
    }
}
