package huzhu.cli.command;

import huzhu.datasets.benchmark.BenchmarkRefused;
import huzhu.datasets.benchmark.FacilityBestKnown;
import huzhu.datasets.benchmark.PasBestKnown;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The instances of facility location that are solved, and what is known of them. */
final class FacilityFiles {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--best", paramLabel = "FILE", order = 30)
    private Optional<Path> best = Optional.empty();

    /**
     * An instance that was read.
     *
     * @param name name of its file without the ending
     * @param instance the instance
     * @param best best known cost, if there is one
     */
    record Input<T>(String name, T instance, Optional<BigDecimal> best) {}

    /**
     * Reads all files before anything is solved; every file that is refused is told.
     *
     * @param read reads a file
     * @param problem how the table of best known costs names the problem
     */
    <T> List<Input<T>> require(Conversation conversation, Function<Path, T> read, String problem) {
        var inputs = new ArrayList<Input<T>>();
        var refusals = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var file : files) {
            var name = BenchFiles.name(file);
            if (!names.add(name)) {
                throw conversation.usageError("bench.twice", name);
            }
            try {
                var instance = read.apply(file);
                var table = best.or(() -> PasBestKnown.findNear(file));
                inputs.add(new Input<>(
                        name, instance, table.flatMap(known -> FacilityBestKnown.find(known, file, problem))));
            } catch (BenchmarkRefused refused) {
                refusals.add(BenchFiles.words(conversation, refused));
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refusal(Exit.REFUSED, refusals);
        }
        return inputs;
    }
}
