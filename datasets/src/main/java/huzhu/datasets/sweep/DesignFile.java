package huzhu.datasets.sweep;

import huzhu.datasets.sweep.SweepDesign.Kind;
import huzhu.datasets.sweep.SweepDesign.Method;
import huzhu.datasets.sweep.SweepDesign.Named;
import huzhu.datasets.sweep.SweepDesign.Pareto;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TextFile;
import huzhu.datasets.yaml.YamlFile;
import huzhu.datasets.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Reads a design file, see {@code docs/sweep.md} and {@code sweep.schema.json}. Everything that makes no sense becomes a
 * problem with its line; paths of the policy and columns of tables are checked against the project when that is read.
 */
public final class DesignFile {
    /** Most points of a design. */
    public static final int MOST_POINTS = 1_000_000;

    private static final int MOST_SEEDS = 10_000;
    private static final int MOST_LEVELS = 1_000;
    private static final long EFFORT = 150_000;
    private static final int LEVELS = 5;
    private static final int MORRIS_LEVELS = 4;

    private static final String PARAMETERS = "parameters";
    private static final String DESIGN = "design";
    private static final String SEEDS = "seeds";
    private static final String LEVELS_KEY = "levels";
    private static final String PARETO = "pareto";

    /** The key that says how many points a design has; others go by levels alone. */
    private static final Map<Kind, String> SIZE_KEYS = Map.of(
            Kind.LATIN_HYPERCUBE, "points",
            Kind.SOBOL_SEQUENCE, "points",
            Kind.SALTELLI, "samples",
            Kind.MORRIS, "trajectories");

    private static final List<Kind> BY_LEVELS = List.of(Kind.GRID, Kind.ONE_AT_A_TIME, Kind.MORRIS);

    private final DesignNodes nodes;

    private DesignFile(String file, Problems problems) {
        nodes = new DesignNodes(file, problems);
    }

    /**
     * What a file says.
     *
     * @param design the design; nothing where problems refuse it
     * @param sha256 hash of the file, if it could be opened
     */
    public record Content(Optional<SweepDesign> design, Optional<String> sha256) {}

    /**
     * The design of a file.
     *
     * @param name name of the file in problems
     */
    public static Content read(Path path, String name, Problems problems) {
        var text = TextFile.open(path, name, problems);
        var design = text.flatMap(found -> YamlFile.read(found, name, problems))
                .flatMap(root -> new DesignFile(name, problems).design(root));
        return new Content(problems.hasErrors() ? Optional.empty() : design, text.map(TextFile::sha256));
    }

    private Optional<SweepDesign> design(YamlNode root) {
        var top = nodes.mapping(root, "");
        if (top.isEmpty()) {
            return Optional.empty();
        }
        var file = top.get();
        nodes.checkKeys(file, DesignSchema.KEYS);
        requireKey(file, PARAMETERS, "parameters: {detour: {policy: travel.detour, min: 1.1, max: 1.8}}");
        requireKey(file, DESIGN, "design: {kind: latin_hypercube, points: 100}");
        var parameters = new ArrayList<Parameter>();
        var reader = new ParameterReader(nodes);
        file.find(PARAMETERS)
                .flatMap(node -> nodes.mapping(node, PARAMETERS))
                .ifPresent(named ->
                        named.entries().forEach(entry -> reader.read(entry).ifPresent(parameters::add)));
        var method =
                file.find(DESIGN).flatMap(node -> nodes.mapping(node, DESIGN)).flatMap(this::method);
        var seeds = seeds(file);
        long effort = nodes.whole(file, "effort", 1, Integer.MAX_VALUE).orElse(EFFORT);
        var start = nodes.whole(file, "start_effort", 0, Integer.MAX_VALUE);
        var measures = measures(file);
        var pareto =
                file.find(PARETO).flatMap(node -> nodes.mapping(node, PARETO)).flatMap(this::pareto);
        if (parameters.isEmpty() || method.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SweepDesign(
                nodes.text(file, "title").orElse(""),
                parameters,
                method.get(),
                seeds,
                effort,
                start,
                measures,
                pareto));
    }

    private void requireKey(YamlNode.Mapping body, String key, String example) {
        if (body.find(key).isEmpty()) {
            nodes.add(body.line(), key, ProblemCode.KEY_MISSING, "", "", key, example);
        }
    }

    private Optional<Method> method(YamlNode.Mapping body) {
        nodes.checkKeys(body, DesignSchema.METHOD_KEYS);
        requireKey(body, "kind", "kind: latin_hypercube");
        var kind =
                nodes.word(body, "kind", DesignSchema.KINDS).map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var sizeKey = Optional.ofNullable(SIZE_KEYS.get(kind.get()));
        for (var key : new TreeSet<>(SIZE_KEYS.values())) {
            if (!sizeKey.equals(Optional.of(key)) && body.find(key).isPresent()) {
                nodes.add(
                        DesignNodes.line(body, key),
                        key,
                        ProblemCode.SWEEP_KEY_IDLE,
                        key,
                        sizeKey.orElse(LEVELS_KEY),
                        word(kind.get()));
            }
        }
        if (!BY_LEVELS.contains(kind.get()) && body.find(LEVELS_KEY).isPresent()) {
            nodes.add(
                    DesignNodes.line(body, LEVELS_KEY),
                    LEVELS_KEY,
                    ProblemCode.SWEEP_KEY_IDLE,
                    LEVELS_KEY,
                    sizeKey.orElse(""),
                    word(kind.get()));
        }
        sizeKey.ifPresent(key -> requireKey(body, key, key + ": 64"));
        int least = kind.get() == Kind.SALTELLI ? 2 : 1;
        var size =
                sizeKey.map(key -> nodes.whole(body, key, least, MOST_POINTS)).orElse(OptionalLong.of(0));
        long seed = nodes.whole(body, "seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1);
        var levels = levels(body, kind.get());
        return size.isEmpty() || levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Method(kind.get(), (int) size.getAsLong(), (int) levels.getAsLong(), seed));
    }

    private OptionalLong levels(YamlNode.Mapping body, Kind kind) {
        if (body.find(LEVELS_KEY).isEmpty()) {
            return OptionalLong.of(kind == Kind.MORRIS ? MORRIS_LEVELS : LEVELS);
        }
        var levels = nodes.whole(body, LEVELS_KEY, 2, MOST_LEVELS);
        if (kind == Kind.MORRIS && levels.isPresent() && levels.getAsLong() % 2 != 0) {
            nodes.wrongType(DesignNodes.line(body, LEVELS_KEY), LEVELS_KEY, "an even number", "偶数");
            return OptionalLong.empty();
        }
        return levels;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<Long> seeds(YamlNode.Mapping file) {
        var node = file.find(SEEDS);
        if (node.isPresent() && node.get() instanceof YamlNode.Sequence) {
            var seeds = new ArrayList<Long>();
            nodes.list(file, SEEDS)
                    .ifPresent(list -> list.items()
                            .forEach(item -> nodes.whole(item, SEEDS, Long.MIN_VALUE, Long.MAX_VALUE)
                                    .ifPresent(seeds::add)));
            if (new TreeSet<>(seeds).size() < seeds.size()) {
                nodes.add(node.get().line(), SEEDS, ProblemCode.SWEEP_TWICE, seeds.toString(), "");
            }
            return seeds;
        }
        long count = nodes.whole(file, SEEDS, 1, MOST_SEEDS).orElse(1);
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private List<Named> measures(YamlNode.Mapping file) {
        var measures = new ArrayList<Named>();
        nodes.list(file, "measures")
                .ifPresent(list -> list.items()
                        .forEach(item -> nodes.text(item, "measures")
                                .ifPresent(text -> measures.add(new Named(text, item.line())))));
        return measures;
    }

    private Optional<Pareto> pareto(YamlNode.Mapping body) {
        nodes.checkKeys(body, DesignSchema.PARETO_KEYS);
        requireKey(body, "efficiency", "efficiency: objective.unmet");
        requireKey(body, "equity", "equity: gini.elders");
        var efficiency = nodes.text(body, "efficiency");
        var equity = nodes.text(body, "equity");
        return efficiency.flatMap(one -> equity.map(other -> new Pareto(
                new Named(one, DesignNodes.line(body, "efficiency")),
                new Named(other, DesignNodes.line(body, "equity")))));
    }
}
