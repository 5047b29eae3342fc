package huzhu.datasets.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The self-screening A to G that says whether somebody may apply for long-term care insurance: from the six activities of the Katz
 * index, three of which count more than the others.
 *
 * <p>The table and its source are the resource {@code ltc-self-screen.json}.
 */
public final class SelfScreen {
    private static final JsonNode TABLE = load();
    private static final List<String> HEAVIER = columns("a");
    private static final List<String> LIGHTER = columns("b");

    private SelfScreen() {}

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(SelfScreen.class.getResourceAsStream("ltc-self-screen.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read ltc-self-screen.json from the program's own jar", e);
        }
    }

    private static List<String> columns(String key) {
        return TABLE.get(key).valueStream().map(JsonNode::asString).toList();
    }

    /**
     * The grade of a person; empty if one of the six activities is not known.
     *
     * @param points points of a column of the Katz index: 1 alone, 0 not alone
     */
    public static Optional<String> grade(Function<String, OptionalInt> points) {
        var heavier = dependent(HEAVIER, points);
        var lighter = dependent(LIGHTER, points);
        return heavier.isPresent() && lighter.isPresent()
                ? Optional.of(TABLE.get("grades")
                        .get(heavier.getAsInt())
                        .get(lighter.getAsInt())
                        .asString())
                : Optional.empty();
    }

    private static OptionalInt dependent(List<String> columns, Function<String, OptionalInt> points) {
        var known = columns.stream().map(points).filter(OptionalInt::isPresent).toList();
        int count = (int) known.stream().filter(value -> value.getAsInt() == 0).count();
        return known.size() == columns.size() ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
