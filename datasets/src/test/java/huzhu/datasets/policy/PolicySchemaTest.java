package huzhu.datasets.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of {@code policy.yaml} that ships, for editors and other programs, says what the policy's book says. Renew it
 * with {@code -Dgolden.renew=true}, as the pages of {@code docs}.
 */
final class PolicySchemaTest {
    private static final Path FILE = Path.of("src/main/resources/huzhu/datasets/schema/policy.schema.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theSchemaThatShipsIsTheOneOfTheBook() throws IOException {
        var renewed = JSON.writeValueAsString(schema()).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(FILE, renewed);
        }
        assertThat(Files.readString(FILE))
                .as("out of date: see PolicySchemaTest")
                .isEqualTo(renewed);
    }

    @Test
    void everyPathIsAllowedInEveryWayOfWritingIt() throws IOException {
        var schema = JSON.readTree(Files.readString(FILE));
        for (var entry : PolicyBook.entries()) {
            var path = entry.path().replace("*", "MEAL");
            var ways = ways(path);
            assertThat(ways).as(path).isNotEmpty();
            for (var way : ways) {
                var leaf = find(schema, schema, way);
                assertThat(leaf.path("description").asString(""))
                        .as("%s", way)
                        .startsWith(entry.meaning().en());
            }
        }
        assertThat(find(schema, schema, List.of("travel", "detuor")).isMissingNode())
                .isTrue();
        assertThat(find(schema, schema, List.of("travel.detuor")).isMissingNode())
                .isTrue();
    }

    /** All ways to cut a path at some of its dots. */
    private static Collection<List<String>> ways(String path) {
        var ways = new TreeSet<List<String>>((a, b) -> a.toString().compareTo(b.toString()));
        ways.add(List.of(path));
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            for (var rest : ways(path.substring(dot + 1))) {
                var way = new ArrayList<>(List.of(path.substring(0, dot)));
                way.addAll(rest);
                ways.add(way);
            }
        }
        return ways;
    }

    private static JsonNode find(JsonNode root, JsonNode node, List<String> keys) {
        var here = node.has("$ref")
                ? root.path("$defs").path(node.get("$ref").asString().substring("#/$defs/".length()))
                : node;
        if (keys.isEmpty()) {
            return here;
        }
        var next = here.path("properties").path(keys.getFirst());
        if (next.isMissingNode()) {
            next = here.path("patternProperties")
                    .propertyStream()
                    .filter(property -> keys.getFirst().matches(property.getKey() + ".*"))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(next);
        }
        return next.isMissingNode() ? next : find(root, next, keys.subList(1, keys.size()));
    }

    private static Map<String, Object> schema() {
        var definitions = new LinkedHashMap<String, Object>();
        var root = object("", definitions);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "policy.schema.json");
        schema.put("title", "A policy of Huzhu, policy.yaml; every value has a default");
        schema.putAll(root);
        schema.put("$defs", definitions);
        return schema;
    }

    /** What may stand below a prefix: values by the rest of their paths, and mappings of the parts before a dot. */
    private static Map<String, Object> object(String prefix, Map<String, Object> definitions) {
        var properties = new LinkedHashMap<String, Object>();
        var patterns = new LinkedHashMap<String, Object>();
        for (var entry : PolicyBook.entries()) {
            if (!entry.path().startsWith(prefix)) {
                continue;
            }
            var rest = entry.path().substring(prefix.length());
            for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
                var key = rest.substring(0, dot);
                var name = prefix + key;
                properties.put(key, Map.of("$ref", "#/$defs/" + name));
                if (!definitions.containsKey(name)) {
                    definitions.put(name, Map.of());
                    definitions.put(name, object(name + ".", definitions));
                }
            }
            if (entry.isOpen()) {
                patterns.put("^" + rest.substring(0, rest.length() - 1).replace(".", "\\."), leaf(entry));
            } else {
                properties.put(rest, leaf(entry));
            }
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        if (!patterns.isEmpty()) {
            object.put("patternProperties", patterns);
        }
        return object;
    }

    private static Map<String, Object> leaf(PolicyEntry entry) {
        var leaf = new LinkedHashMap<String, Object>();
        switch (entry.type()) {
            case NUMBER -> number(leaf, "number", entry);
            case INTEGER -> number(leaf, "integer", entry);
            case NUMBERS -> {
                var item = new LinkedHashMap<String, Object>();
                number(item, "number", entry);
                leaf.put("type", "array");
                leaf.put("items", item);
                leaf.put("minItems", entry.fallback().size());
                leaf.put("maxItems", entry.fallback().size());
            }
            case FLAG -> leaf.put("enum", List.of("yes", "no", true, false));
            case CHOICE -> leaf.put("enum", choices(entry));
        }
        var unit = entry.unit().isEmpty() ? "" : " Unit: " + entry.unit() + ".";
        leaf.put("description", entry.meaning().en() + unit + " Default: " + String.join(", ", entry.fallback()) + ".");
        return leaf;
    }

    /** YAML reads 0 without quotes as a number. */
    private static List<Object> choices(PolicyEntry entry) {
        return entry.choices().stream()
                .<Object>mapMulti((choice, taker) -> {
                    taker.accept(choice);
                    if (choice.matches("\\d+")) {
                        taker.accept(Integer.valueOf(choice));
                    }
                })
                .toList();
    }

    private static void number(Map<String, Object> leaf, String type, PolicyEntry entry) {
        leaf.put("type", type);
        if (!Double.isInfinite(entry.range().least())) {
            leaf.put("minimum", entry.range().least());
        }
        if (!Double.isInfinite(entry.range().greatest())) {
            leaf.put("maximum", entry.range().greatest());
        }
    }
}
