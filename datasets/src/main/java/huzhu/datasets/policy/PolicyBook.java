package huzhu.datasets.policy;

import huzhu.datasets.table.Field;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Words;
import huzhu.datasets.yaml.YamlFile;
import huzhu.datasets.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Every value that a policy can set, with its cited default: the resource {@code policy.default.yaml}. */
public final class PolicyBook {
    private static final String RESOURCE = "policy.default.yaml";
    private static final List<PolicyEntry> ENTRIES = load();

    private PolicyBook() {}

    /** All entries in the order of the book. */
    public static List<PolicyEntry> entries() {
        return ENTRIES;
    }

    /** The entry that speaks of a path. */
    public static Optional<PolicyEntry> find(String path) {
        return ENTRIES.stream().filter(entry -> entry.covers(path)).findFirst();
    }

    private static List<PolicyEntry> load() {
        var problems = new Problems();
        try (var in = Objects.requireNonNull(
                        PolicyBook.class.getResourceAsStream("/huzhu/datasets/policy/" + RESOURCE), RESOURCE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var root = YamlFile.read(reader, RESOURCE, problems);
            if (root.isEmpty() || problems.size() > 0) {
                throw new IllegalStateException(RESOURCE + ": " + problems.all() + ".\nMaybe the jar is damaged.");
            }
            var entries = new ArrayList<PolicyEntry>();
            for (var entry : mapping(mapping(root.get()).find("values")).entries()) {
                entries.add(entry(entry.key(), mapping(entry.value())));
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE + " from the program's own jar", e);
        }
    }

    private static PolicyEntry entry(String path, YamlNode.Mapping node) {
        var range = new Field.Range(
                text(node, "minimum").map(Double::parseDouble).orElse(Double.NEGATIVE_INFINITY),
                text(node, "maximum").map(Double::parseDouble).orElse(Double.POSITIVE_INFINITY));
        return new PolicyEntry(
                path,
                PolicyEntry.Type.valueOf(text(node, "type").orElseThrow().toUpperCase(Locale.ROOT)),
                texts(node.find("default")),
                text(node, "unit").orElse(""),
                range,
                texts(node.find("choices")),
                new Words(text(node, "en").orElseThrow(), text(node, "zh").orElseThrow()),
                new Words(
                        text(node, "source").orElseThrow(),
                        text(node, "source_zh").orElseThrow()));
    }

    private static YamlNode.Mapping mapping(YamlNode node) {
        return (YamlNode.Mapping) node;
    }

    private static YamlNode.Mapping mapping(Optional<YamlNode> node) {
        return mapping(node.orElseThrow());
    }

    private static Optional<String> text(YamlNode.Mapping node, String key) {
        return node.find(key).map(value -> ((YamlNode.Scalar) value).text());
    }

    private static List<String> texts(Optional<YamlNode> node) {
        return switch (node.orElse(new YamlNode.Sequence(0, List.of()))) {
            case YamlNode.Scalar scalar -> List.of(scalar.text());
            case YamlNode.Sequence sequence ->
                sequence.items().stream()
                        .map(item -> ((YamlNode.Scalar) item).text())
                        .toList();
            case YamlNode.Mapping mapping ->
                throw new IllegalStateException(RESOURCE + " line " + mapping.line() + ".\nMaybe a list was meant.");
        };
    }
}
