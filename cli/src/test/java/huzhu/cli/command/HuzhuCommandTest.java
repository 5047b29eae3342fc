package huzhu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

final class HuzhuCommandTest {

    private final StringWriter out = new StringWriter();
    private final CommandLine huzhu = HuzhuCommand.commandLine().setOut(new PrintWriter(out));

    @Test
    void helpIsPrintedToStandardOutput() {
        assertThat(huzhu.execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: huzhu");
    }

    @Test
    void versionIsTheOneOfTheBuild() {
        assertThat(huzhu.execute("--version")).isZero();
        assertThat(out.toString().strip()).matches("huzhu \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void unknownOptionIsAUsageError() {
        assertThat(huzhu.setErr(new PrintWriter(new StringWriter())).execute("--no-such-option"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    /** NullAway takes picocli's fields for set; this makes it so. */
    @Test
    void noOptionIsNullWhenNotGiven() {
        assertThat(withSubcommands(huzhu).flatMap(command -> command.getCommandSpec().args().stream()))
                .isNotEmpty()
                .allSatisfy(argument -> assertThat(hasAValueWhenNotGiven(argument))
                        .as(
                                "%s of '%s' is required, a primitive, Optional or has a default",
                                argument, argument.command().qualifiedName())
                        .isTrue());
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream()
                        .filter(subcommand -> !(subcommand.getCommand() instanceof CommandLine.HelpCommand))
                        .flatMap(HuzhuCommandTest::withSubcommands));
    }

    private static boolean hasAValueWhenNotGiven(ArgSpec argument) {
        return argument.required()
                || argument.type().isPrimitive()
                || argument.typeInfo().isOptional()
                || argument.initialValue() != null
                || argument.defaultValue() != null;
    }
}
