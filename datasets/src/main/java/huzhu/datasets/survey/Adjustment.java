package huzhu.datasets.survey;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How findings beside the items change a level.
 *
 * @param most the worst level that there is, 0 to 4
 * @param mayBeComa the answer that leaves coma open, if there is one
 * @param isComa the answer that means coma, if there is one
 */
public record Adjustment(int most, Optional<Mark> mayBeComa, Optional<Mark> isComa) {
    /**
     * One answer to one item.
     *
     * @param item code of the item
     * @param points points of the answer
     */
    public record Mark(String item, int points) {
        private boolean isIn(Map<String, Integer> pointsByCode) {
            return Integer.valueOf(points).equals(pointsByCode.get(item));
        }
    }

    /** Whether the answers leave it open that the person is in a coma. */
    public boolean mayBeComa(Map<String, Integer> pointsByCode) {
        return mayBeComa.filter(mark -> mark.isIn(pointsByCode)).isPresent();
    }

    /** Whether the answers say that the person is in a coma. */
    public boolean isComa(Map<String, Integer> pointsByCode) {
        return isComa.filter(mark -> mark.isIn(pointsByCode)).isPresent();
    }

    static Optional<Adjustment> of(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Adjustment(
                        json.get("most").asInt(), mark(json.path("mayBeComa")), mark(json.path("isComa"))));
    }

    private static Optional<Mark> mark(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new Mark(json.get("item").asString(), json.get("points").asInt()));
    }
}
