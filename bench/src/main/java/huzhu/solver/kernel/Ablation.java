package huzhu.solver.kernel;

import huzhu.bench.ablation.AblationTable;
import huzhu.bench.county.GeneratedCounty;
import huzhu.bench.county.Unmet;
import huzhu.model.demand.PlanningProblem;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Prints what the kernel leaves unmet when it must do without one of its ways to take things out, as a table in Markdown. Each search
 * begins with the beds that a roster begins with.
 */
public final class Ablation {
    private static final double NANOS = 1e9;
    /** More than enough for the first beds of a few thousand elders. */
    private static final long BED_EFFORT = 1_000_000;

    private Ablation() {}

    /**
     * Prints the table.
     *
     * @param args elders, seconds on the processor of each search, seeds of the search, then seeds of counties; seeds between
     *     commas
     */
    public static void main(String[] args) throws IOException {
        long nanos = (long) (Double.parseDouble(args[1]) * NANOS);
        var seeds = AblationTable.seeds(args[2]);
        var weeks = new ArrayList<PlanningProblem>();
        for (long county : AblationTable.seeds(args[3])) {
            weeks.add(GeneratedCounty.of(county, Integer.parseInt(args[0])));
        }
        AblationTable.print(RuinWay.class, "unmet", "%,.0f", ways -> mean(weeks, seeds, nanos, ways));
    }

    private static double mean(List<PlanningProblem> weeks, List<Long> seeds, long nanos, Set<RuinWay> ways) {
        return weeks.stream()
                .flatMap(week -> seeds.stream().map(seed -> unmet(week, seed, nanos, ways)))
                .mapToLong(unmet -> unmet)
                .average()
                .orElseThrow();
    }

    private static long unmet(PlanningProblem week, long seed, long nanos, Set<RuinWay> ways) {
        var threads = ManagementFactory.getThreadMXBean();
        var beds = PlanSearch.beds(
                week,
                new SearchOptions(
                        seed, 1, Runnable::run, OptionalLong.of(BED_EFFORT), Optional.empty(), () -> 0, () -> false));
        var plan = new Kernel(week, Runnable::run, ways)
                .search(beds, seed, KernelBudget.ofNanos(nanos, 1, threads::getCurrentThreadCpuTime), score -> {});
        return Unmet.of(week, plan).all();
    }
}
