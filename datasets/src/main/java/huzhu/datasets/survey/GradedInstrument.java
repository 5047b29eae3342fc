package huzhu.datasets.survey;

import huzhu.datasets.survey.Assessment.Grade;
import huzhu.model.need.NeedLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several dimensions, each graded by its items, and rules that combine the grades to an outcome. The rules are tried in order and
 * the first that holds counts.
 *
 * @param id short name, as in the policy's {@code need.standard}
 * @param source where it comes from
 * @param verified whether all of it has been seen in a source
 * @param adjustment how findings change the level
 * @param dimensions its dimensions; rules speak of the first and of the others
 * @param rules how grades combine
 * @param levels need level of each outcome
 */
public record GradedInstrument(
        String id,
        String source,
        boolean verified,
        Optional<Adjustment> adjustment,
        List<Dimension> dimensions,
        List<Rule> rules,
        List<NeedLevel> levels)
        implements Instrument {
    /** MZ/T 039-2013, four dimensions. */
    public static final GradedInstrument MZT039 = load("mzt039-2013.json");

    /** The grading of disability for long-term care of 2021, three dimensions, six outcomes. */
    public static final GradedInstrument LTC2021 = load("ltc-2021.json");

    /**
     * A rule of combination; what is empty says nothing.
     *
     * @param outcome outcome if it holds
     * @param first grades of the first dimension
     * @param all grades of which all others have one
     * @param any grades of which one of the others has one
     * @param each grades of single dimensions
     */
    record Rule(
            int outcome, List<Integer> first, List<Integer> all, List<Integer> any, Map<String, List<Integer>> each) {
        Rule {
            first = List.copyOf(first);
            all = List.copyOf(all);
            any = List.copyOf(any);
            each = Map.copyOf(each);
        }

        private static Rule of(JsonNode json) {
            var each = new HashMap<String, List<Integer>>();
            json.path("each")
                    .propertyStream()
                    .forEach(property -> each.put(property.getKey(), numbers(property.getValue())));
            return new Rule(
                    json.get("outcome").asInt(),
                    numbers(json.path("first")),
                    numbers(json.path("all")),
                    numbers(json.path("any")),
                    each);
        }

        private boolean holds(List<Dimension> dimensions, List<Integer> grades) {
            var others = grades.subList(1, grades.size());
            boolean single = true;
            for (int i = 0; i < grades.size(); i++) {
                var wanted = each.get(dimensions.get(i).id());
                single &= wanted == null || wanted.contains(grades.get(i));
            }
            return single
                    && first.contains(grades.getFirst())
                    && (all.isEmpty() || all.containsAll(others))
                    && (any.isEmpty() || others.stream().anyMatch(any::contains));
        }
    }

    public GradedInstrument {
        dimensions = List.copyOf(dimensions);
        rules = List.copyOf(rules);
        levels = List.copyOf(levels);
    }

    private static List<Integer> numbers(JsonNode json) {
        return json.valueStream().map(JsonNode::asInt).toList();
    }

    private static GradedInstrument load(String resource) {
        try (var in = Objects.requireNonNull(GradedInstrument.class.getResourceAsStream(resource), resource)) {
            var json = JsonMapper.shared().readTree(in);
            return new GradedInstrument(
                    json.get("id").asString(),
                    json.get("source").asString(),
                    json.get("status").asString().equals("verified"),
                    Adjustment.of(json.path("adjustment")),
                    json.get("dimensions").valueStream().map(Dimension::of).toList(),
                    json.get("rules").valueStream().map(Rule::of).toList(),
                    numbers(json.get("levels")).stream().map(NeedLevel::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the program's own jar", e);
        }
    }

    @Override
    public List<ScaleItem> items() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.items().stream())
                .toList();
    }

    @Override
    public List<ScaleItem> ownItems() {
        return dimensions.stream()
                .filter(dimension -> !dimension.shared())
                .flatMap(dimension -> dimension.items().stream())
                .toList();
    }

    @Override
    public boolean hasLevels() {
        return true;
    }

    /**
     * The outcome of grades, in the order of the dimensions.
     *
     * @param grades a grade for each dimension, 0 to 3
     */
    public int outcome(List<Integer> grades) {
        return rules.stream()
                .filter(rule -> rule.holds(dimensions, grades))
                .findFirst()
                .map(Rule::outcome)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " has no rule for grades " + grades + ".\nMaybe its rules leave a hole."));
    }

    @Override
    public Assessment assess(Map<String, Integer> pointsByCode) {
        var missing = new ArrayList<String>();
        for (var item : items()) {
            item.check(id, pointsByCode);
            if (!pointsByCode.containsKey(item.code())) {
                missing.add(item.code());
            }
        }
        int mildest = outcome(grades(dimension -> dimension.mildest(pointsByCode)));
        int worst = outcome(grades(dimension -> dimension.worst(pointsByCode)));
        var grades = new ArrayList<Grade>();
        for (var dimension : dimensions) {
            grades.add(new Grade(dimension.id(), dimension.mildest(pointsByCode), dimension.worst(pointsByCode)));
        }
        grades.add(new Grade("outcome", mildest, worst));
        return new Assessment(this, grades, missing, levels.get(mildest), levels.get(worst));
    }

    private List<Integer> grades(ToIntFunction<Dimension> grade) {
        return dimensions.stream().map(grade::applyAsInt).toList();
    }
}
