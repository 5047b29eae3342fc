package huzhu.cli.command;

import java.util.List;

/** A run that cannot go on for a reason that its user can mend; never a fault of the program. */
final class Refusal extends RuntimeException {
    private final transient Exit exit;
    private final transient List<String> lines;

    /** Ends the run with this exit code after these lines, which are in the user's language. */
    Refusal(Exit exit, List<String> lines) {
        super(String.join("\n", lines));
        this.exit = exit;
        this.lines = List.copyOf(lines);
    }

    /** Ends the run with this exit code after one line. */
    Refusal(Exit exit, String line) {
        this(exit, List.of(line));
    }

    Exit exit() {
        return exit;
    }

    List<String> lines() {
        return lines;
    }
}
