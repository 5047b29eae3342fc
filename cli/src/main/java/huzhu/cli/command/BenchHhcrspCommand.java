package huzhu.cli.command;

import huzhu.datasets.benchmark.HhcrspInstance;
import huzhu.datasets.benchmark.HhcrspReader;
import huzhu.datasets.benchmark.HhcrspSolution;
import huzhu.datasets.output.FileContent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu bench hhcrsp}: the public sets of home health care routing and scheduling. */
@Command(name = "hhcrsp")
final class BenchHhcrspCommand implements Callable<Integer> {
    private static final Duration USUAL_TIME = Duration.ofSeconds(60);

    @Mixin
    private final Conversation conversation;

    @Mixin
    private BenchFiles files = new BenchFiles();

    @Mixin
    private BenchDestination destination = new BenchDestination();

    @Mixin
    private SearchLimits limits = new SearchLimits();

    @Option(names = "--seeds", paramLabel = "N,N", split = ",", order = 24)
    private List<Long> seeds = List.of();

    @Option(names = "--json", order = 40)
    private boolean json;

    BenchHhcrspCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        limits.check(conversation);
        destination.check(conversation);
        var inputs = files.require(conversation, HhcrspReader::read, HhcrspInstance::name);
        requireDifferentNames(inputs);
        var runs = new ArrayList<BenchRun>();
        var solutions = new LinkedHashMap<String, FileContent>();
        boolean interrupted;
        boolean whole = true;
        try (var interrupt = Interrupt.listen(() -> conversation.say("plan.interrupted"))) {
            var solver = new HhcrspSolver(conversation, limits, limits.timeOr(USUAL_TIME), interrupt);
            for (var input : inputs) {
                for (long seed : seeds()) {
                    if (!interrupt.asked()) {
                        var solved = solver.solve(input, seed);
                        runs.add(solved.run());
                        whole &= solved.whole();
                        solutions.put(
                                (seeds().size() > 1 ? "seed-" + seed + "/" : "")
                                        + HhcrspSolution.fileName(input.instance()),
                                HhcrspSolution.of(input.instance(), solved.routes()));
                    }
                }
            }
            interrupted = interrupt.asked();
        }
        var exit = new BenchResults(runs).end(conversation, destination, json, solutions, interrupted);
        return (exit == Exit.DONE && !whole ? Exit.FOUND : exit).code();
    }

    private List<Long> seeds() {
        return seeds.isEmpty()
                ? List.of(limits.seed())
                : seeds.stream().distinct().toList();
    }

    /** Solutions go by the name of the instance. */
    private void requireDifferentNames(List<BenchFiles.Input<HhcrspInstance>> inputs) {
        var names = new HashSet<String>();
        for (var input : inputs) {
            if (!names.add(input.instance().name())) {
                throw conversation.usageError("bench.twice", input.instance().name());
            }
        }
    }
}
