package huzhu.datasets.county;

import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values of {@code huzhu.yaml}; what is of the wrong kind becomes a problem of that file. */
final class ProjectProblems {
    private final String file;
    private final Problems problems;

    ProjectProblems(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void add(int line, String column, ProblemCode code, String value, String nearest, String... arguments) {
        problems.add(file, line, column, code, value, nearest, arguments);
    }

    void wrongType(int line, String column, String value, String en, String zh) {
        add(line, column, ProblemCode.TYPE_WRONG, value, "", en, zh);
    }

    void unknownKey(int line, String key, List<String> known) {
        var nearest = Nearest.find(key, known).orElse("");
        add(line, key, ProblemCode.KEY_UNKNOWN, key, nearest, String.join(", ", known));
    }

    void checkKeys(YamlNode.Mapping mapping, List<String> known) {
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                unknownKey(entry.line(), entry.key(), known);
            }
        }
    }

    static int line(YamlNode.Mapping mapping, String key) {
        return mapping.find(key).map(YamlNode::line).orElse(0);
    }

    /** The text of a key that must have a single value. */
    Optional<String> text(YamlNode.Mapping mapping, String key) {
        var value = mapping.find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof YamlNode.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        wrongType(value.get().line(), key, "", "a single value", "单个值");
        return Optional.empty();
    }

    /** The texts of a key that must have a list; nothing if the key is absent. */
    List<String> texts(YamlNode.Mapping mapping, String key) {
        var texts = new ArrayList<String>();
        var node = mapping.find(key);
        if (node.orElse(null) instanceof YamlNode.Sequence sequence) {
            for (var item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    texts.add(scalar.text().strip());
                } else {
                    wrongType(item.line(), key, "", "a single value", "单个值");
                }
            }
        } else {
            node.ifPresent(other -> wrongType(other.line(), key, "", "a list", "列表"));
        }
        return texts;
    }

    /** The entries of a key that must have keys and values; nothing if the key is absent. */
    List<YamlNode.Entry> entries(YamlNode.Mapping mapping, String key) {
        var node = mapping.find(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Mapping inner) {
            return inner.entries();
        }
        wrongType(node.get().line(), key, "", "keys and values", "键和值");
        return List.of();
    }
}
