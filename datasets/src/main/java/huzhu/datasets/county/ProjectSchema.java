package huzhu.datasets.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which keys {@code huzhu.yaml} may have, as the JSON Schema that ships says ({@code huzhu/datasets/schema/huzhu.schema.json}); the
 * reader has no other list.
 */
final class ProjectSchema {
    private static final JsonNode SCHEMA = load();

    /** Keys of the file itself. */
    static final List<String> KEYS = keys(SCHEMA);

    /** Keys of a table that is more than a file name. */
    static final List<String> SOURCE_KEYS = keys(SCHEMA.path("$defs").path("source"));

    /** Keys of roads that are more than a file name. */
    static final List<String> ROADS_KEYS = keys(SCHEMA.path("$defs").path("roads"));

    private ProjectSchema() {}

    private static JsonNode load() {
        var resource = "/huzhu/datasets/schema/huzhu.schema.json";
        try (var in = Objects.requireNonNull(ProjectSchema.class.getResourceAsStream(resource), resource)) {
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

    /** The words that a key of the file, or of a source, may have. */
    static List<String> words(String key) {
        var own = SCHEMA.path("properties").path(key).path("enum");
        var node = own.isMissingNode()
                ? SCHEMA.path("$defs")
                        .path("source")
                        .path("properties")
                        .path(key)
                        .path("enum")
                : own;
        return node.valueStream().map(JsonNode::asString).toList();
    }

    /** The tables that a project may have, and those that it must have. */
    static List<String> tables(boolean requiredOnly) {
        var tables = SCHEMA.path("properties").path("tables");
        return requiredOnly
                ? tables.path("required").valueStream().map(JsonNode::asString).toList()
                : keys(tables);
    }
}
