package huzhu.cli.command;

import huzhu.datasets.benchmark.CflpInstance;
import huzhu.datasets.benchmark.CflpReader;
import huzhu.datasets.benchmark.FacilityBestKnown;
import huzhu.datasets.benchmark.FacilitySolution;
import huzhu.solver.facility.CapacitatedSearch;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu bench cflp}: the public instances of capacitated facility location, to proven optimality. */
@Command(name = "cflp")
final class BenchCflpCommand implements Callable<Integer> {
    /** Decimals beyond those of the instance that a cost is given with where customers are split. */
    private static final int MORE_DECIMALS = 4;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private FacilityRuns runs = new FacilityRuns();

    @Option(names = "--split", order = 31)
    private boolean split;

    BenchCflpCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        runs.check(conversation);
        var problem = split ? FacilityBestKnown.SPLIT : FacilityBestKnown.WHOLE;
        var inputs = runs.files().require(conversation, CflpReader::read, problem);
        return runs.run(conversation, inputs, this::solve);
    }

    private Optional<FacilityRuns.Solved> solve(CflpInstance instance, BooleanSupplier stop) {
        var problem = instance.problem();
        return CapacitatedSearch.solve(problem, !split, stop).map(choice -> {
            long breaches = choice.flows().breaches(problem, !split);
            if (breaches > 0) {
                throw new IllegalStateException(
                        breaches + " demands or capacities are not kept.\nMaybe the search lost a customer.");
            }
            return new FacilityRuns.Solved(
                    inUnits(choice.flows().cost(problem), instance),
                    inUnits(choice.bound(), instance),
                    choice.nodes(),
                    FacilitySolution.of(choice.flows()));
        });
    }

    private static BigDecimal inUnits(BigDecimal steps, CflpInstance instance) {
        var units = steps.movePointLeft(instance.decimals())
                .setScale(instance.decimals() + MORE_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
