package huzhu.model.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * One breach of a rule.
 *
 * @param rule name of the rule
 * @param arguments what breaks it and by how much, in the order of the rule's message; the first names the subject
 */
public record Violation(String rule, List<String> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** A breach with these arguments, turned to text. */
    public static Violation of(String rule, Object... arguments) {
        return new Violation(rule, Stream.of(arguments).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return rule + arguments;
    }
}
