package huzhu.datasets.output;

import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;

/** What help would be worth, for programs: {@code help} and {@code single_points} of {@code shortfall.json}. */
public final class HelpJson {
    private HelpJson() {}

    /** Changes that take something away of the shortage, by kind, the most first. */
    public static List<SequencedMap<String, Object>> help(List<HelpValue> values, Function<Reason, String> words) {
        return values.stream()
                .filter(value -> !adds(value))
                .map(value -> tree(value, words))
                .toList();
    }

    /** Volunteers and homes whose absence adds to the shortage, by kind, the most first. */
    public static List<SequencedMap<String, Object>> singlePoints(
            List<HelpValue> values, Function<Reason, String> words) {
        return values.stream()
                .filter(HelpJson::adds)
                .map(value -> tree(value, words))
                .toList();
    }

    /** Whether a change is an absence. */
    public static boolean adds(HelpValue value) {
        return value.kind() == HelpValue.Kind.ABSENCE || value.kind() == HelpValue.Kind.CLOSURE;
    }

    private static SequencedMap<String, Object> tree(HelpValue value, Function<Reason, String> words) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", value.kind().name().toLowerCase(Locale.ROOT));
        var names = names(value.kind());
        for (int i = 0; i < names.size(); i++) {
            tree.put(names.get(i), value.names().get(i));
        }
        tree.put((adds(value) ? "added_" : "removed_") + unit(value.kind()), value.amount());
        tree.put("confirmed", value.confirmed());
        tree.put("in_words", words.apply(value.words()));
        return tree;
    }

    private static List<String> names(HelpValue.Kind kind) {
        return switch (kind) {
            case HOUR, ABSENCE -> List.of("volunteer_id");
            case PERSON -> List.of("like_volunteer_id", "village_id", "skills");
            case SKILL -> List.of("volunteer_id", "skill");
            case BED -> List.of("home_id", "room_id");
            case CLOSURE -> List.of("home_id");
        };
    }

    private static String unit(HelpValue.Kind kind) {
        return kind == HelpValue.Kind.BED || kind == HelpValue.Kind.CLOSURE ? "nights" : "minutes";
    }
}
