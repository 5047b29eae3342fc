package huzhu.datasets.survey;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/**
 * One part of a graded instrument: its items make one grade, 0 for intact.
 *
 * @param id short name
 * @param shared whether its items are those of another instrument
 * @param moreIsAbler whether more points are better
 * @param bands totals of each grade; empty if limits count
 * @param limits for each grade the most points of each item; a grade is the first whose limits all hold
 * @param items its items
 */
record Dimension(
        String id,
        boolean shared,
        boolean moreIsAbler,
        List<Band> bands,
        List<List<Integer>> limits,
        List<ScaleItem> items) {
    /** Totals that make one grade. */
    record Band(int grade, int from, int to) {}

    Dimension {
        bands = List.copyOf(bands);
        limits = List.copyOf(limits);
        items = List.copyOf(items);
    }

    static Dimension of(JsonNode json) {
        var bands = json.path("bands")
                .valueStream()
                .map(band -> new Band(
                        band.get("grade").asInt(),
                        band.get("from").asInt(),
                        band.get("to").asInt()))
                .toList();
        var limits = json.path("limits")
                .valueStream()
                .map(grade -> grade.valueStream().map(JsonNode::asInt).toList())
                .toList();
        return new Dimension(
                json.get("id").asString(),
                json.get("shared").asBoolean(),
                json.get("better").asString().equals("more"),
                bands,
                limits,
                ScaleItem.listOf(json.get("items")));
    }

    /** The grade if every missing item were answered as well as can be. */
    int mildest(Map<String, Integer> pointsByCode) {
        return grade(item -> pointsByCode.getOrDefault(item.code(), moreIsAbler ? item.most() : item.least()));
    }

    /** The grade if every missing item were answered as badly as can be. */
    int worst(Map<String, Integer> pointsByCode) {
        return grade(item -> pointsByCode.getOrDefault(item.code(), moreIsAbler ? item.least() : item.most()));
    }

    private int grade(ToIntFunction<ScaleItem> points) {
        return limits.isEmpty() ? byTotal(items.stream().mapToInt(points).sum()) : byLimits(points);
    }

    private int byTotal(int total) {
        return bands.stream()
                .filter(band -> band.from() <= total && total <= band.to())
                .findFirst()
                .map(Band::grade)
                .orElseThrow(() -> new IllegalArgumentException(
                        "total " + total + " of dimension " + id + ".\nMaybe its bands leave a hole."));
    }

    private int byLimits(ToIntFunction<ScaleItem> points) {
        for (int grade = 0; grade < limits.size(); grade++) {
            boolean holds = true;
            for (int i = 0; i < items.size(); i++) {
                holds &= points.applyAsInt(items.get(i)) <= limits.get(grade).get(i);
            }
            if (holds) {
                return grade;
            }
        }
        return limits.size() - 1;
    }
}
