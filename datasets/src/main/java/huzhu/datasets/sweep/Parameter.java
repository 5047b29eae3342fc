package huzhu.datasets.sweep;

import huzhu.datasets.patch.Patch;
import huzhu.datasets.patch.PatchFile;
import huzhu.datasets.table.Problems;
import huzhu.datasets.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/**
 * Something that a sweep varies.
 *
 * @param name its name in tables
 * @param title what people call it
 * @param span its values
 * @param subject what a value changes
 */
public record Parameter(String name, String title, Span span, Subject subject) {
    /** What stands for the value in a template of patches. */
    public static final String VALUE = "$value";

    /** What a value changes. */
    public sealed interface Subject {}

    /**
     * A value of the policy.
     *
     * @param file name of the design file
     * @param line where the path stands
     * @param path its path
     */
    public record OfPolicy(String file, int line, String path) implements Subject {}

    /**
     * Whatever patches can change; {@link #VALUE} stands for the value.
     *
     * @param file name of the design file
     * @param template a list of patches
     */
    public record Template(String file, YamlNode template) implements Subject {}

    /**
     * Patches for each value.
     *
     * @param byName the patches of each choice
     */
    public record Named(Map<String, List<Patch>> byName) implements Subject {}

    /** The patches that give it a value. */
    public List<Patch> patches(String value) {
        return patches(value, new Problems());
    }

    /** The same; what makes no sense with this value becomes a problem. */
    List<Patch> patches(String value, Problems problems) {
        return switch (subject) {
            case OfPolicy policy -> {
                var scalar = new YamlNode.Scalar(policy.line(), value, false);
                var entry = new YamlNode.Entry(policy.line(), policy.path(), scalar);
                yield List.of(new Patch.OfPolicy(policy.file(), new YamlNode.Mapping(policy.line(), List.of(entry))));
            }
            case Template template -> PatchFile.read(filled(template.template(), value), template.file(), problems);
            case Named named -> named.byName().getOrDefault(value, List.of());
        };
    }

    /** A template with the value in all its places. */
    static YamlNode filled(YamlNode node, String value) {
        return switch (node) {
            case YamlNode.Scalar scalar ->
                scalar.text().equals(VALUE) ? new YamlNode.Scalar(scalar.line(), value, false) : scalar;
            case YamlNode.Sequence list ->
                new YamlNode.Sequence(
                        list.line(),
                        list.items().stream().map(item -> filled(item, value)).toList());
            case YamlNode.Mapping mapping ->
                new YamlNode.Mapping(
                        mapping.line(),
                        mapping.entries().stream()
                                .map(entry ->
                                        new YamlNode.Entry(entry.line(), entry.key(), filled(entry.value(), value)))
                                .toList());
        };
    }
}
