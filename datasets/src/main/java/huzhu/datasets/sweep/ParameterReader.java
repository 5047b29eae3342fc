package huzhu.datasets.sweep;

import huzhu.datasets.patch.Patch;
import huzhu.datasets.patch.PatchFile;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is under {@code parameters} in a design file. */
final class ParameterReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final String POLICY = "policy";
    private static final String PATCHES = "patches";
    private static final String CHOICES = "choices";
    private static final String VALUES = "values";
    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final String SCALE = "scale";

    /** Names of columns that tables of runs have besides. */
    static final List<String> TAKEN = List.of("row", "point", "seed", "status", "reason");

    private final DesignNodes nodes;

    ParameterReader(DesignNodes nodes) {
        this.nodes = nodes;
    }

    Optional<Parameter> read(YamlNode.Entry entry) {
        var name = entry.key();
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            nodes.add(entry.line(), name, ProblemCode.SWEEP_NAME, name, "", String.join(", ", TAKEN));
            return Optional.empty();
        }
        return nodes.mapping(entry.value(), name).flatMap(body -> read(name, body));
    }

    private Optional<Parameter> read(String name, YamlNode.Mapping body) {
        nodes.checkKeys(body, DesignSchema.PARAMETER_KEYS);
        var title = nodes.text(body, "title").orElse(name);
        var subjects = List.of(POLICY, PATCHES, CHOICES).stream()
                .filter(key -> body.find(key).isPresent())
                .toList();
        boolean isOfChoices = subjects.equals(List.of(CHOICES));
        boolean isRanged = has(body, MIN, MAX, SCALE);
        boolean isListed = has(body, VALUES);
        if (subjects.size() != 1 || (isOfChoices ? isRanged || isListed : isRanged == isListed)) {
            nodes.add(body.line(), name, ProblemCode.SWEEP_PARAMETER, "", "");
            return Optional.empty();
        }
        if (isOfChoices) {
            return choices(name, title, body);
        }
        var span = isListed ? values(body) : range(body);
        var subject = span.flatMap(found -> subject(body, found));
        return subject.flatMap(found -> span.map(values -> new Parameter(name, title, values, found)));
    }

    private static boolean has(YamlNode.Mapping body, String... keys) {
        return List.of(keys).stream().anyMatch(key -> body.find(key).isPresent());
    }

    private Optional<Parameter> choices(String name, String title, YamlNode.Mapping body) {
        var choices = body.find(CHOICES).flatMap(node -> nodes.mapping(node, CHOICES));
        if (choices.isEmpty() || choices.get().entries().isEmpty()) {
            return Optional.empty();
        }
        var patches = new LinkedHashMap<String, List<Patch>>();
        for (var entry : choices.get().entries()) {
            patches.put(entry.key(), PatchFile.read(entry.value(), nodes.file(), nodes.problems()));
        }
        var span = new Span.Choices(List.copyOf(patches.keySet()), false);
        return Optional.of(new Parameter(name, title, span, new Parameter.Named(patches)));
    }

    private Optional<Span> values(YamlNode.Mapping body) {
        var list = nodes.list(body, VALUES);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var texts = new ArrayList<String>();
        list.get().items().forEach(item -> nodes.text(item, VALUES).ifPresent(texts::add));
        if (new LinkedHashSet<>(texts).size() < texts.size()) {
            nodes.add(list.get().line(), VALUES, ProblemCode.SWEEP_TWICE, String.join(", ", texts), "");
        }
        boolean isOfNumbers =
                texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
        return texts.size() == list.get().items().size()
                ? Optional.of(new Span.Choices(texts, isOfNumbers))
                : Optional.empty();
    }

    private Optional<Span> range(YamlNode.Mapping body) {
        for (var key : List.of(MIN, MAX)) {
            if (body.find(key).isEmpty()) {
                nodes.add(body.line(), key, ProblemCode.KEY_MISSING, "", "", key, key + ": 1.5");
            }
        }
        var min = nodes.number(body, MIN);
        var max = nodes.number(body, MAX);
        var scale = body.find(SCALE).isPresent()
                ? nodes.word(body, SCALE, DesignSchema.SCALES)
                : Optional.of(DesignSchema.SCALES.getFirst());
        if (min.isEmpty() || max.isEmpty() || scale.isEmpty()) {
            return Optional.empty();
        }
        boolean isLog = scale.get().contains("log");
        boolean isWhole = scale.get().startsWith("integer");
        boolean isSound = min.get() < max.get()
                && (!isLog || min.get() > 0)
                && (!isWhole || min.get() == Math.rint(min.get()) && max.get() == Math.rint(max.get()));
        if (!isSound) {
            nodes.add(DesignNodes.line(body, MIN), MIN, ProblemCode.SWEEP_RANGE, min.get() + " – " + max.get(), "");
            return Optional.empty();
        }
        return Optional.of(new Span.Range(min.get(), max.get(), isWhole, isLog));
    }

    private Optional<Parameter.Subject> subject(YamlNode.Mapping body, Span span) {
        var policy = body.find(POLICY);
        if (policy.isPresent()) {
            return nodes.text(policy.get(), POLICY)
                    .map(path ->
                            new Parameter.OfPolicy(nodes.file(), policy.get().line(), path));
        }
        var template = body.find(PATCHES).orElseThrow();
        var subject = new Parameter.Template(nodes.file(), template);
        if (Parameter.filled(template, "").equals(template)) {
            nodes.add(template.line(), PATCHES, ProblemCode.SWEEP_VALUE_UNUSED, "", Parameter.VALUE);
            return Optional.empty();
        }
        // What makes no sense with one value makes none with any, but for ranges of numbers: so both ends are tried.
        var tried = new Parameter("", "", span, subject);
        tried.patches(span.at(0), nodes.problems());
        if (!nodes.problems().hasErrors()) {
            tried.patches(span.at(1), nodes.problems());
        }
        return Optional.of(subject);
    }
}
