package huzhu.cli.command;

import huzhu.datasets.benchmark.BenchmarkRefused;
import huzhu.datasets.benchmark.BestKnown;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The instances that a benchmark runs over, and what is known of them. */
final class BenchFiles {
    private static final String ENDING = ".txt";

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--best", paramLabel = "FILE", order = 30)
    private Optional<Path> best = Optional.empty();

    /**
     * An instance that was read.
     *
     * @param instance what was read
     * @param best the best known cost, if there is one
     */
    record Input<T>(T instance, Optional<BigDecimal> best) {}

    /**
     * Reads all files, and all in the folders among them, before anything is solved; every file that is refused is told.
     *
     * @param read reads a file
     * @param name what the table of best known costs calls an instance
     */
    <T> List<Input<T>> require(Conversation conversation, Function<Path, T> read, Function<T, String> name)
            throws IOException {
        var inputs = new ArrayList<Input<T>>();
        var refusals = new ArrayList<String>();
        var table = best.map(path -> told(conversation, () -> BestKnown.read(path)));
        for (var path : paths(conversation)) {
            try {
                var instance = read.apply(path);
                inputs.add(new Input<>(
                        instance, table.orElseGet(() -> BestKnown.near(path)).find(name.apply(instance))));
            } catch (BenchmarkRefused refused) {
                refusals.add(words(conversation, refused));
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refusal(Exit.REFUSED, refusals);
        }
        return inputs;
    }

    /** The files in their order; in place of a folder the instances that lie in it, by name. */
    private List<Path> paths(Conversation conversation) throws IOException {
        var paths = new ArrayList<Path>();
        for (var file : files) {
            if (!Files.isDirectory(file)) {
                paths.add(file);
                continue;
            }
            try (Stream<Path> inside = Files.list(file)) {
                var found = inside.filter(BenchFiles::isInstance).sorted().toList();
                if (found.isEmpty()) {
                    throw conversation.refusal("bench.folder", file);
                }
                paths.addAll(found);
            }
        }
        return paths;
    }

    private static boolean isInstance(Path path) {
        var name = path.toString();
        return Files.isRegularFile(path)
                && (name.endsWith(".json") || name.endsWith(ENDING))
                && !name.endsWith(".sol.json");
    }

    private static <T> T told(Conversation conversation, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BenchmarkRefused refused) {
            throw new Refusal(Exit.REFUSED, words(conversation, refused));
        }
    }

    /** What an instance is called that has no name but its file's, without the ending. */
    static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** A refusal in words. */
    static String words(Conversation conversation, BenchmarkRefused refused) {
        var place = refused.where().isEmpty() ? refused.file() : refused.file() + ":" + refused.where();
        return conversation.words().text("bench.refused." + refused.why(), place, refused.found());
    }
}
