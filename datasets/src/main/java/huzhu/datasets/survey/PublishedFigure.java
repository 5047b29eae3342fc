package huzhu.datasets.survey;

import huzhu.datasets.table.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published share of people over 60, against which a survey is held: the cited resource {@code published.json}.
 *
 * @param id short name
 * @param levels need levels that are counted
 * @param least least share published, 0 to 1
 * @param most greatest share published, 0 to 1
 * @param words what is counted
 * @param source where the shares come from
 */
public record PublishedFigure(String id, List<Integer> levels, double least, double most, Words words, String source) {
    /** All figures. */
    public static final List<PublishedFigure> ALL = load();

    public PublishedFigure {
        levels = List.copyOf(levels);
    }

    private static List<PublishedFigure> load() {
        try (var in = Objects.requireNonNull(PublishedFigure.class.getResourceAsStream("published.json"))) {
            return JsonMapper.shared()
                    .readTree(in)
                    .get("figures")
                    .valueStream()
                    .map(PublishedFigure::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read published.json from the program's own jar", e);
        }
    }

    private static PublishedFigure of(JsonNode json) {
        return new PublishedFigure(
                json.get("id").asString(),
                json.get("levels").valueStream().map(JsonNode::asInt).toList(),
                json.get("least").asDouble(),
                json.get("most").asDouble(),
                new Words(json.get("en").asString(), json.get("zh").asString()),
                json.get("source").asString());
    }

    /**
     * How many of the people counted are of its levels.
     *
     * @param byLevel people of each need level, 0 to 4
     */
    public int count(List<Integer> byLevel) {
        return levels.stream().mapToInt(byLevel::get).sum();
    }

    /** Whether a share lies within what has been published. */
    public boolean covers(double share) {
        return least <= share && share <= most;
    }
}
