package huzhu.cli.command;

import huzhu.datasets.benchmark.PasBestKnown;
import huzhu.datasets.benchmark.PasProblem;
import huzhu.datasets.benchmark.PasReader;
import huzhu.datasets.benchmark.PasScoring;
import huzhu.datasets.table.Problems;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The instances of patient admission scheduling that are run, and what is known of them. */
final class PasFiles {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--best", paramLabel = "FILE", order = 30)
    private Optional<Path> best = Optional.empty();

    @Option(names = "--score", paramLabel = "SCORE", defaultValue = "auto", order = 31)
    private Score score;

    /** How a user names the scoring. */
    enum Score {
        /** What fits the instance. */
        AUTO,
        /** {@link PasScoring#LITERATURE}. */
        LITERATURE,
        /** {@link PasScoring#OVERCONSTRAINED}. */
        OVERCONSTRAINED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An instance that was read.
     *
     * @param name name of its file without the ending
     * @param problem the problem
     * @param best best known cost in the units of the run, if there is one
     */
    record Input(String name, PasProblem problem, Optional<BigDecimal> best) {}

    /** Reads all files before anything is solved; every fault is told. */
    List<Input> require(Conversation conversation) {
        var problems = new Problems();
        var inputs = new ArrayList<Input>();
        var names = new HashSet<String>();
        for (var file : files) {
            read(file, problems).ifPresent(inputs::add);
            if (!names.add(BenchFiles.name(file))) {
                throw conversation.usageError("bench.twice", BenchFiles.name(file));
            }
        }
        ProjectInput.tell(conversation, problems.all());
        if (problems.hasErrors()) {
            throw new Refusal(Exit.REFUSED, conversation.words().text("bench.pas.refused", problems.size()));
        }
        return inputs;
    }

    private Optional<Input> read(Path file, Problems problems) {
        return PasReader.read(file, problems).map(instance -> {
            var scoring = switch (score) {
                case AUTO -> PasScoring.of(instance);
                case LITERATURE -> PasScoring.LITERATURE;
                case OVERCONSTRAINED -> PasScoring.OVERCONSTRAINED;
            };
            var known = best.or(() -> PasBestKnown.findNear(file))
                    .flatMap(table ->
                            PasBestKnown.read(table, file, scoring, problems).cost());
            return new Input(BenchFiles.name(file), PasProblem.of(instance, scoring), known);
        });
    }
}
