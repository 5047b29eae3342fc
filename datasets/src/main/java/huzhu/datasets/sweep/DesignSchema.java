package huzhu.datasets.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which keys and words a design file may have, as the JSON Schema that ships says
 * ({@code huzhu/datasets/schema/sweep.schema.json}); the reader has no other list.
 */
final class DesignSchema {
    private static final JsonNode SCHEMA = load();

    /** Keys of the file itself. */
    static final List<String> KEYS = keys(SCHEMA);

    /** Keys of a parameter. */
    static final List<String> PARAMETER_KEYS = keys(SCHEMA.path("$defs").path("parameter"));

    /** Keys under {@code design}. */
    static final List<String> METHOD_KEYS = keys(SCHEMA.path("properties").path("design"));

    /** Keys under {@code pareto}. */
    static final List<String> PARETO_KEYS = keys(SCHEMA.path("properties").path("pareto"));

    /** Names of designs. */
    static final List<String> KINDS =
            words(SCHEMA.path("properties").path("design").path("properties").path("kind"));

    /** Scales of ranges. */
    static final List<String> SCALES =
            words(SCHEMA.path("$defs").path("parameter").path("properties").path("scale"));

    private DesignSchema() {}

    private static JsonNode load() {
        var resource = "/huzhu/datasets/schema/sweep.schema.json";
        try (var in = Objects.requireNonNull(DesignSchema.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the program's own jar", e);
        }
    }

    private static List<String> keys(JsonNode object) {
        return object.path("properties")
                .propertyStream()
                .map(property -> property.getKey())
                .toList();
    }

    private static List<String> words(JsonNode node) {
        return node.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
