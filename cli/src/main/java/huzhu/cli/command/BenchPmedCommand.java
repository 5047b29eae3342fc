package huzhu.cli.command;

import huzhu.datasets.benchmark.FacilityBestKnown;
import huzhu.datasets.benchmark.FacilitySolution;
import huzhu.datasets.benchmark.PmedReader;
import huzhu.model.facility.MedianProblem;
import huzhu.solver.facility.MedianSearch;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code huzhu bench pmed}: the public p-median instances, to proven optimality. */
@Command(name = "pmed")
final class BenchPmedCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Mixin
    private FacilityRuns runs = new FacilityRuns();

    BenchPmedCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        runs.check(conversation);
        var inputs = runs.files().require(conversation, PmedReader::read, FacilityBestKnown.MEDIAN);
        return runs.run(conversation, inputs, BenchPmedCommand::solve);
    }

    private static Optional<FacilityRuns.Solved> solve(MedianProblem problem, BooleanSupplier stop) {
        var choice = MedianSearch.solve(problem, stop);
        // The cost is added up from the distances alone, whatever the search says.
        return Optional.of(new FacilityRuns.Solved(
                BigDecimal.valueOf(problem.cost(choice.sites())),
                BigDecimal.valueOf(choice.bound()),
                choice.nodes(),
                FacilitySolution.of(problem, choice.sites())));
    }
}
