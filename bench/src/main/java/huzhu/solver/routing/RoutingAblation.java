package huzhu.solver.routing;

import huzhu.bench.ablation.AblationTable;
import huzhu.datasets.benchmark.HhcrspInstance;
import huzhu.datasets.benchmark.HhcrspReader;
import huzhu.model.routing.RoutingAudit;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Prints what rounds of one day cost when the search must do without one of its ways to take tasks out, as a table in Markdown. */
public final class RoutingAblation {
    private static final double NANOS = 1e9;

    private RoutingAblation() {}

    /**
     * Prints the table.
     *
     * @param args seconds on the processor of each search, seeds of the search between commas, then files of instances of home
     *     health care routing and scheduling
     */
    public static void main(String[] args) {
        var time = Duration.ofNanos((long) (Double.parseDouble(args[0]) * NANOS));
        var seeds = AblationTable.seeds(args[1]);
        var instances =
                Stream.of(args).skip(2).map(Path::of).map(HhcrspReader::read).toList();
        AblationTable.print(RuinWay.class, "cost, geometric mean", "%.2f", ways -> mean(instances, seeds, time, ways));
    }

    private static double mean(List<HhcrspInstance> instances, List<Long> seeds, Duration time, Set<RuinWay> ways) {
        return Math.exp(instances.stream()
                .flatMap(instance -> seeds.stream().map(seed -> cost(instance, seed, time, ways)))
                .mapToDouble(Math::log)
                .average()
                .orElseThrow());
    }

    private static double cost(HhcrspInstance instance, long seed, Duration time, Set<RuinWay> ways) {
        var options = new RoutingOptions(
                seed,
                1,
                Runnable::run,
                OptionalLong.empty(),
                Optional.of(time),
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime,
                () -> false);
        var routes = RoutingSearch.solve(instance.problem(), options, ways, cost -> {});
        var verdict = RoutingAudit.of(instance.problem(), routes);
        if (!verdict.violations().isEmpty()) {
            throw new IllegalStateException(verdict.violations() + "\nMaybe a bug of the search, or too little time.");
        }
        return instance.cost(verdict.cost()).doubleValue();
    }
}
