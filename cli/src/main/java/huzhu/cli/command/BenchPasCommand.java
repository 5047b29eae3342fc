package huzhu.cli.command;

import huzhu.datasets.benchmark.PasSolution;
import huzhu.datasets.output.FileContent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu bench pas}: the public set of patient admission scheduling, beds night by night. */
@Command(name = "pas")
final class BenchPasCommand implements Callable<Integer> {
    private static final Duration USUAL_TIME = Duration.ofMinutes(5);

    @Mixin
    private final Conversation conversation;

    @Mixin
    private PasFiles files = new PasFiles();

    @Mixin
    private BenchDestination destination = new BenchDestination();

    @Mixin
    private SearchLimits limits = new SearchLimits();

    @Option(names = "--json", order = 40)
    private boolean json;

    BenchPasCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        limits.check(conversation);
        destination.check(conversation);
        var inputs = files.require(conversation);
        var runs = new ArrayList<BenchRun>();
        var solutions = new LinkedHashMap<String, FileContent>();
        boolean interrupted;
        try (var interrupt = Interrupt.listen(() -> conversation.say("plan.interrupted"))) {
            var solver = new PasSolver(conversation, limits, limits.timeOr(USUAL_TIME), interrupt);
            for (var input : inputs) {
                if (!interrupt.asked()) {
                    var solved = solver.solve(input);
                    runs.add(solved.run());
                    solutions.put(input.name() + ".csv", PasSolution.of(input.problem(), solved.plan()));
                }
            }
            interrupted = interrupt.asked();
        }
        return new BenchResults(runs)
                .end(conversation, destination, json, solutions, interrupted)
                .code();
    }
}
