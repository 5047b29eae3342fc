package huzhu.solver.kernel;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.solver.admission.AdmissionSearchOptions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
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

    /** Pairs of a stay and a room up to which beds are searched for at once: counties of about 70,000 elders. */
    private static final long MOST_STAY_ROOMS = 20_000_000;

    private final KernelProblem problem;
    private final Executor executor;
    private final Set<RuinWay> ways;

    /** The county as one region, kept from search to search: its table of ways and its neighbours do not depend on the plan. */
    private @Nullable Whole whole;

    private record Whole(Region region, TravelTable travel) {}

    /** How regions are to be searched. */
    private record Orders(DoubleFunction<Budget> budgetByShare, double heat, Consumer<Found> progress) {}

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
        problem = new KernelProblem(planningProblem);
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
        var county = whole(schedule);
        bridge.load(start, editor(schedule, county.region, 0, Recount.of(problem, schedule)));
        int rounds = Regions.rounds(problem);
        var random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            var regions = rounds == 1 ? List.of(whole(schedule).region) : Regions.cut(problem, schedule, round);
            searchRegions(
                    schedule, regions, random, new Orders(share -> budget.forRegion(rounds, share), heat, progress));
        }
        sweep(schedule, random);
        return bridge.toPlan(schedule);
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

    private void searchRegions(Schedule schedule, List<Region> regions, SplittableRandom random, Orders orders) {
        // Every region counts the county as it stands before any of them changes it.
        var asItStands = Recount.of(problem, schedule);
        var tasks = new ArrayList<FutureTask<Boolean>>();
        for (int number = 0; number < regions.size(); number++) {
            var region = regions.get(number);
            var own = random.split();
            int regionNumber = number;
            tasks.add(new FutureTask<>(
                    () -> searchRegion(editor(schedule, region, regionNumber, asItStands), region, own, orders), true));
        }
        tasks.forEach(executor::execute);
        tasks.forEach(Kernel::await);
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

    private void searchRegion(Editor editor, Region region, SplittableRandom random, Orders orders) {
        if (region.elders().length == 0) {
            return;
        }
        var steps = new RuinAndRecreate(editor, region, random.split(), ways);
        steps.construct();
        double meanWorthMicros = seriesOf(region)
                .mapToLong(s -> problem.worthMicros[s])
                .average()
                .orElse(0);
        long visits = seriesOf(region).mapToLong(s -> problem.occurrences[s]).sum();
        var budget = orders.budgetByShare().apply((double) region.elders().length / problem.elders);
        new Annealing(editor, steps, random.split())
                .run(
                        budget,
                        orders.heat(),
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
