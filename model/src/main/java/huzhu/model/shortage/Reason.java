package huzhu.model.shortage;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words to come: a message code and what goes into it; the language is chosen where it is printed.
 *
 * @param code key of the message, for example {@code because.skillsRequired}
 * @param arguments its arguments in order, as text
 */
public record Reason(String code, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** A reason with these arguments, turned to text. */
    public static Reason of(String code, Object... arguments) {
        return new Reason(code, Stream.of(arguments).map(String::valueOf).toList());
    }
}
