package huzhu.datasets.sweep;

import huzhu.datasets.table.CellReading;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes pieces of a design file for what they should be; what is something else becomes a problem with its line. */
final class DesignNodes {
    private final String file;
    private final Problems problems;

    DesignNodes(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    Problems problems() {
        return problems;
    }

    void wrongType(int line, String key, String en, String zh) {
        problems.add(file, line, key, ProblemCode.TYPE_WRONG, "", "", en, zh);
    }

    void add(int line, String key, ProblemCode code, String value, String nearest, String... arguments) {
        problems.add(file, line, key, code, value, nearest, arguments);
    }

    Optional<YamlNode.Mapping> mapping(YamlNode node, String key) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrongType(node.line(), key, "keys and values", "键和值");
        return Optional.empty();
    }

    Optional<YamlNode.Sequence> list(YamlNode.Mapping body, String key) {
        var node = body.find(key);
        if (node.isPresent()
                && node.get() instanceof YamlNode.Sequence list
                && !list.items().isEmpty()) {
            return Optional.of(list);
        }
        node.ifPresent(other -> wrongType(other.line(), key, "a list", "列表"));
        return Optional.empty();
    }

    void checkKeys(YamlNode.Mapping mapping, List<String> known) {
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                add(
                        entry.line(),
                        entry.key(),
                        ProblemCode.KEY_UNKNOWN,
                        entry.key(),
                        Nearest.find(entry.key(), known).orElse(""),
                        String.join(", ", known));
            }
        }
    }

    /** A single value of a key, if it is there. */
    Optional<String> text(YamlNode.Mapping body, String key) {
        return body.find(key).flatMap(node -> text(node, key));
    }

    Optional<String> text(YamlNode node, String key) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return Optional.of(scalar.text().strip());
        }
        wrongType(node.line(), key, "a single value", "单个值");
        return Optional.empty();
    }

    /** One of some words. */
    Optional<String> word(YamlNode.Mapping body, String key, List<String> known) {
        var text = text(body, key);
        if (text.isPresent() && !known.contains(text.get())) {
            add(
                    line(body, key),
                    key,
                    ProblemCode.SWEEP_WORD,
                    text.get(),
                    Nearest.find(text.get(), known).orElse(""),
                    String.join(", ", known));
            return Optional.empty();
        }
        return text;
    }

    Optional<Double> number(YamlNode.Mapping body, String key) {
        var text = text(body, key);
        var number = text.map(CellReading::number);
        if (number.isPresent() && number.get().isEmpty()) {
            wrongType(line(body, key), key, "a number", "数字");
        }
        return number.filter(found -> found.isPresent()).map(found -> found.getAsDouble());
    }

    /** A whole number in a range. */
    OptionalLong whole(YamlNode.Mapping body, String key, long least, long most) {
        return body.find(key).map(node -> whole(node, key, least, most)).orElse(OptionalLong.empty());
    }

    OptionalLong whole(YamlNode node, String key, long least, long most) {
        var text = text(node, key);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.get().matches("-?\\d{1,18}")) {
            long value = Long.parseLong(text.get());
            if (value >= least && value <= most) {
                return OptionalLong.of(value);
            }
        }
        wrongType(node.line(), key, "a whole number from " + least + " to " + most, least + " 到 " + most + " 之间的整数");
        return OptionalLong.empty();
    }

    static int line(YamlNode.Mapping body, String key) {
        return body.find(key).map(YamlNode::line).orElse(body.line());
    }
}
