package huzhu.cli.message;

import huzhu.model.rule.Violation;
import java.util.List;

/**
 * Breaches of rules in words: {@code rule.NAME}, with the name as everywhere else, and what breaks it by how much; and
 * {@code finding.NAME} for what a plan's files say that does not follow from the plan.
 */
public final class RuleWords {
    private final Messages messages;

    /** Words in the language of these messages. */
    public RuleWords(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong, in one sentence. */
    public String text(Violation violation) {
        return messages.text(
                key(violation), violation.arguments().stream().map(this::value).toArray());
    }

    /** A rule has other words where an argument is blank or one more is given. */
    private String key(Violation violation) {
        var key = (messages.has("rule." + violation.rule()) ? "rule." : "finding.") + violation.rule();
        var arguments = violation.arguments();
        for (var variant : List.of(key + ".blank", key + "." + arguments.size())) {
            boolean fits = !variant.endsWith(".blank") || arguments.stream().anyMatch(String::isBlank);
            if (fits && messages.has(variant)) {
                return variant;
            }
        }
        return key;
    }

    private String value(String argument) {
        if (argument.isBlank()) {
            return messages.text("value.unknown");
        }
        var key = "value." + argument;
        return messages.has(key) ? messages.text(key) : CodeWords.in(messages, argument);
    }
}
