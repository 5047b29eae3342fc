package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells that hold one of a few known words. */
final class Vocabulary {
    private static final List<String> YES = TableSchema.shared("trueValues");
    private static final List<String> NO = TableSchema.shared("falseValues");

    private Vocabulary() {}

    static Parsed choice(String text, Field field) {
        var folded = PlainText.folded(text);
        for (var choice : field.choices().entrySet()) {
            if (PlainText.folded(choice.getKey()).equals(folded)
                    || choice.getValue().stream()
                            .anyMatch(word -> PlainText.folded(word).equals(folded))) {
                return Parsed.good(choice.getKey());
            }
        }
        return Parsed.bad(ProblemCode.VALUE_UNKNOWN, nearest(text, field.choices()), known(field));
    }

    private static String known(Field field) {
        return String.join(", ", field.choices().keySet());
    }

    private static String nearest(String text, Map<String, List<String>> choices) {
        var canonical = new HashMap<String, String>();
        choices.forEach((choice, words) -> {
            canonical.put(choice, choice);
            words.forEach(word -> canonical.put(word, choice));
        });
        var words = new ArrayList<>(canonical.keySet());
        words.sort(null);
        return Nearest.find(text, words)
                .map(word -> canonical.getOrDefault(word, word))
                .orElse("");
    }

    static Parsed flag(String text) {
        return findFlag(text).map(Parsed::good).orElseGet(() -> Parsed.bad(ProblemCode.VALUE_UNKNOWN, "", "yes, no"));
    }

    /** The yes or no that a word stands for. */
    static Optional<Boolean> findFlag(String text) {
        var folded = PlainText.folded(text);
        if (YES.contains(folded)) {
            return Optional.of(true);
        }
        return NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }
}
