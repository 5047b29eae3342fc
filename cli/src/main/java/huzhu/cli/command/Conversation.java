package huzhu.cli.command;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command shares: the user's language, and where results and everything else are printed. */
final class Conversation {
    private final Messages messages;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 90)
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    // Looked for before parsing, see Language.chosenIn; named here so that it is known and checked.
    @Option(names = "--lang", paramLabel = "en|zh", defaultValue = "en", order = 91)
    @SuppressWarnings("UnusedVariable") // checked by picocli
    private Language language;

    @Option(
            names = {"-q", "--quiet"},
            order = 92)
    private boolean quiet;

    @Option(names = "--debug", order = 93)
    private boolean debug;

    /** A conversation in the language of these messages. */
    Conversation(Messages messages) {
        this.messages = messages;
    }

    /** The words of the user's language. */
    Messages words() {
        return messages;
    }

    /** A result: to standard output. */
    void print(String line) {
        out().println(line);
        out().flush();
    }

    /** Something to know: to standard error, unless the user asked for quiet. */
    void say(String key, Object... arguments) {
        if (!quiet) {
            complain(List.of(messages.text(key, arguments)));
        }
    }

    /** Something that must be known: to standard error in any case. */
    void complain(List<String> lines) {
        var err = spec.commandLine().getErr();
        lines.forEach(err::println);
        err.flush();
    }

    /** Where results go. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where a line that overwrites itself goes. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /** A wrong use of the command line, found only after parsing. */
    Refusal usageError(String key, Object... arguments) {
        return new Refusal(Exit.USAGE, messages.text(key, arguments));
    }

    /** An input that cannot be used. */
    Refusal refusal(String key, Object... arguments) {
        return new Refusal(Exit.REFUSED, messages.text(key, arguments));
    }
}
