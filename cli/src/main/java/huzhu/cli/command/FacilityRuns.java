package huzhu.cli.command;

import huzhu.datasets.output.FileContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the benchmarks of facility location share: limits, the run over all instances, and its end. */
final class FacilityRuns {
    private static final Duration USUAL_TIME = Duration.ofMinutes(10);
    private static final double NANOS_PER_SECOND = 1e9;

    @Mixin
    private FacilityFiles files = new FacilityFiles();

    @Mixin
    private BenchDestination destination = new BenchDestination();

    @Option(names = "--time", paramLabel = "TIME", order = 20)
    private Optional<Duration> time = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    /**
     * What was found for an instance, checked.
     *
     * @param cost its cost as the set counts it
     * @param bound what any solution costs at least
     * @param nodes subproblems looked at
     * @param solution the solution as a file
     */
    record Solved(BigDecimal cost, BigDecimal bound, long nodes, FileContent solution) {}

    FacilityFiles files() {
        return files;
    }

    void check(Conversation conversation) {
        destination.check(conversation);
    }

    /** Solves one instance after the other; an instance for which nothing was found is told and missing from the results. */
    <T> int run(
            Conversation conversation,
            List<FacilityFiles.Input<T>> inputs,
            BiFunction<T, BooleanSupplier, Optional<Solved>> solver)
            throws IOException {
        var runs = new ArrayList<BenchRun>();
        var solutions = new LinkedHashMap<String, FileContent>();
        boolean interrupted;
        try (var interrupt = Interrupt.listen(() -> conversation.say("plan.interrupted"))) {
            for (var input : inputs) {
                if (interrupt.asked()) {
                    break;
                }
                long start = System.nanoTime();
                long end = start + time.orElse(USUAL_TIME).toNanos();
                BooleanSupplier stop = () -> interrupt.asked() || System.nanoTime() - end >= 0;
                var solved = solver.apply(input.instance(), stop);
                double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
                if (solved.isEmpty()) {
                    conversation.complain(List.of(conversation.words().text("bench.facility.none", input.name())));
                    continue;
                }
                var parts = new LinkedHashMap<String, BigDecimal>();
                parts.put("bound", solved.get().bound());
                parts.put("nodes", BigDecimal.valueOf(solved.get().nodes()));
                runs.add(new BenchRun(input.name(), 1, solved.get().cost(), parts, input.best(), seconds));
                solutions.put(input.name() + ".csv", solved.get().solution());
            }
            interrupted = interrupt.asked();
        }
        var exit = new BenchResults(runs).end(conversation, destination, json, solutions, interrupted);
        return (exit == Exit.DONE && runs.size() < inputs.size() ? Exit.FOUND : exit).code();
    }
}
