package huzhu.datasets.policy;

import huzhu.datasets.table.CellReading;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.yaml.YamlFile;
import huzhu.datasets.yaml.YamlNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Lays what a county sets over the defaults: first its policy file, then {@code --set}; collects what is wrong. */
public final class PolicyLayers {
    /** Origin of values given on the command line. */
    public static final String SET = "--set";

    private final Problems problems;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private int layer;

    /** Starts with the defaults alone. */
    public PolicyLayers(Problems problems) {
        this.problems = problems;
    }

    private record Setting(List<String> values, String origin, int layer) {}

    /** Begins a new layer: what it sets is no contradiction of what stands in the same file before. */
    public void startLayer() {
        layer++;
    }

    /** Lays a policy file over what is there. */
    public void add(YamlNode root, String file) {
        switch (root) {
            case YamlNode.Mapping mapping -> add(mapping, "", file);
            case YamlNode.Scalar scalar -> wrongType(file, scalar.line(), "", scalar.text(), "keys and values");
            case YamlNode.Sequence sequence -> wrongType(file, sequence.line(), "", "", "keys and values");
        }
    }

    private void add(YamlNode.Mapping mapping, String prefix, String file) {
        for (var entry : mapping.entries()) {
            var path = prefix + entry.key();
            var known = PolicyBook.find(path);
            if (known.isPresent()) {
                set(known.get(), path, entry.value(), file);
            } else if (entry.value() instanceof YamlNode.Mapping inner && isStem(path)) {
                add(inner, path + ".", file);
            } else if (isStem(path)) {
                wrongType(file, entry.line(), path, text(entry.value()), "keys and values");
            } else {
                problems.add(file, entry.line(), path, ProblemCode.POLICY_UNKNOWN, path, nearest(path));
            }
        }
    }

    private static boolean isStem(String path) {
        return PolicyBook.entries().stream().anyMatch(entry -> entry.path().startsWith(path + "."));
    }

    private static String nearest(String path) {
        var known = PolicyBook.entries().stream().map(PolicyEntry::path).toList();
        var whole = Nearest.find(path, known);
        var last = path.substring(path.lastIndexOf('.') + 1);
        return whole.or(() -> known.stream()
                        .filter(candidate -> candidate.endsWith("." + last))
                        .findFirst())
                .orElse("");
    }

    /** Lays one {@code path=value} of the command line over what is there. */
    public void set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            problems.add(SET, 0, "", ProblemCode.SET_BAD, assignment, "");
            return;
        }
        var path = assignment.substring(0, equals).strip();
        var known = PolicyBook.find(path);
        if (known.isEmpty()) {
            problems.add(SET, 0, path, ProblemCode.POLICY_UNKNOWN, path, nearest(path));
            return;
        }
        var text = assignment.substring(equals + 1);
        if (text.isBlank()) {
            wrongType(SET, 0, path, text, wanted(known.get()));
            return;
        }
        var value = YamlFile.read(new StringReader(text), SET, problems);
        value.ifPresent(node -> set(known.get(), path, node, SET));
    }

    private void set(PolicyEntry entry, String path, YamlNode node, String file) {
        var wanted = wanted(entry);
        boolean list = entry.type() == PolicyEntry.Type.NUMBERS;
        var texts = new ArrayList<String>();
        if (node instanceof YamlNode.Scalar scalar && !list) {
            texts.add(scalar.text());
        } else if (node instanceof YamlNode.Sequence sequence && list) {
            sequence.items().forEach(item -> texts.add(text(item)));
        }
        if (texts.isEmpty() || list && texts.size() != entry.fallback().size()) {
            wrongType(file, line(node, file), path, text(node), wanted);
            return;
        }
        var values = new ArrayList<String>();
        for (var text : texts) {
            check(entry, path, text, node, file).ifPresent(values::add);
        }
        if (values.size() == texts.size()) {
            var before = settings.put(path, new Setting(values, file, layer));
            if (before != null && before.origin().equals(file) && before.layer() == layer && !file.equals(SET)) {
                problems.add(file, line(node, file), path, ProblemCode.YAML_DUPLICATE_KEY, path, "");
            }
        }
    }

    private Optional<String> check(PolicyEntry entry, String path, String text, YamlNode node, String file) {
        int line = line(node, file);
        switch (entry.type()) {
            case CHOICE -> {
                if (entry.choices().contains(text)) {
                    return Optional.of(text);
                }
                var nearest = Nearest.find(text, entry.choices()).orElse("");
                problems.add(file, line, path, ProblemCode.POLICY_CHOICE, text, nearest, entry.allowed());
            }
            case FLAG -> {
                var flag = CellReading.flag(text);
                if (flag.isPresent()) {
                    return Optional.of(flag.get() ? "yes" : "no");
                }
                wrongType(file, line, path, text, wanted(entry));
            }
            case NUMBER, INTEGER, NUMBERS -> {
                var number = CellReading.number(text);
                boolean whole =
                        entry.type() != PolicyEntry.Type.INTEGER || number.orElse(0) == Math.rint(number.orElse(0));
                if (number.isEmpty() || !whole) {
                    wrongType(file, line, path, text, wanted(entry));
                } else if (entry.range().contains(number.getAsDouble())) {
                    return Optional.of(plain(number));
                } else {
                    var nearest = OptionalDouble.of(entry.range().nearest(number.getAsDouble()));
                    problems.add(file, line, path, ProblemCode.POLICY_RANGE, text, plain(nearest), entry.allowed());
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(OptionalDouble number) {
        return Field.Range.plain(number.orElse(0));
    }

    private static String wanted(PolicyEntry entry) {
        return switch (entry.type()) {
            case NUMBER -> "a number";
            case INTEGER -> "a whole number";
            case NUMBERS -> "a list of " + entry.fallback().size() + " numbers";
            case FLAG -> "yes or no";
            case CHOICE -> "one of " + entry.allowed();
        };
    }

    private static String inChinese(String wanted) {
        return switch (wanted) {
            case "a number" -> "数字";
            case "a whole number" -> "整数";
            case "yes or no" -> "yes 或 no";
            case "keys and values" -> "键和值";
            default ->
                wanted.replaceFirst("^a list of (\\d+) numbers$", "$1 个数字的列表").replaceFirst("^one of ", "以下之一：");
        };
    }

    private void wrongType(String file, int line, String path, String text, String wanted) {
        problems.add(file, line, path, ProblemCode.POLICY_TYPE, text, "", wanted, inChinese(wanted));
    }

    private static int line(YamlNode node, String file) {
        return file.equals(SET) ? 0 : node.line();
    }

    private static String text(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.text();
            case YamlNode.Sequence sequence ->
                "["
                        + String.join(
                                ", ",
                                sequence.items().stream()
                                        .map(PolicyLayers::text)
                                        .toList())
                        + "]";
            case YamlNode.Mapping mapping -> mapping.entries().isEmpty() ? "{}" : "{…}";
        };
    }

    /** The values in force, in the order of the book; an open entry without a setting stands for itself. */
    public List<PolicyValue> values() {
        var values = new ArrayList<PolicyValue>();
        for (var entry : PolicyBook.entries()) {
            var setting = settings.get(entry.path());
            if (setting == null) {
                values.add(new PolicyValue(
                        entry.path(), shown(entry, entry.fallback()), PolicyValue.DEFAULT, entry.source()));
            } else {
                values.add(PolicyValue.set(entry.path(), shown(entry, setting.values()), setting.origin()));
            }
            settings.forEach((path, open) -> {
                if (entry.isOpen() && PolicyBook.find(path).equals(Optional.of(entry)) && !path.equals(entry.path())) {
                    values.add(PolicyValue.set(path, shown(entry, open.values()), open.origin()));
                }
            });
        }
        return List.copyOf(values);
    }

    private static String shown(PolicyEntry entry, List<String> values) {
        return entry.type() == PolicyEntry.Type.NUMBERS ? "[" + String.join(", ", values) + "]" : values.getFirst();
    }

    /** The texts in force under a path: one, or those of a list. */
    List<String> texts(String path) {
        var setting = settings.get(path);
        return setting != null
                ? setting.values()
                : PolicyBook.find(path)
                        .map(PolicyEntry::fallback)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no policy value " + path + ".\nMaybe the book lacks it."));
    }

    /** Paths set under a stem that ends with a dot. */
    List<String> pathsUnder(String stem) {
        return settings.keySet().stream().filter(path -> path.startsWith(stem)).toList();
    }
}
