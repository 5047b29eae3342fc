package huzhu.datasets.survey;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One item of a scale.
 *
 * @param code code in the scale, for example {@code b1_1}
 * @param column canonical column that holds it
 * @param en English name
 * @param zh Chinese name
 * @param points scores it can have, ascending
 */
public record ScaleItem(String code, String column, String en, String zh, List<Integer> points) {
    public ScaleItem {
        points = List.copyOf(points);
    }

    /** The items of a resource. */
    static List<ScaleItem> listOf(JsonNode json) {
        return json.valueStream()
                .map(item -> new ScaleItem(
                        item.get("code").asString(),
                        item.get("column").asString(),
                        item.get("en").asString(),
                        item.get("zh").asString(),
                        item.get("points").valueStream().map(JsonNode::asInt).toList()))
                .toList();
    }

    /**
     * Sees that the points of this item, if there are any, are among those that it can have.
     *
     * @throws IllegalArgumentException if they are not
     */
    void check(String instrument, Map<String, Integer> pointsByCode) {
        var found = pointsByCode.get(code);
        if (found != null && !points.contains(found)) {
            throw new IllegalArgumentException(instrument + " item " + code + " has no score " + found
                    + ".\nMaybe another coding of the answers.");
        }
    }

    /** The fewest points. */
    public int least() {
        return points.getFirst();
    }

    /** The most points. */
    public int most() {
        return points.getLast();
    }
}
