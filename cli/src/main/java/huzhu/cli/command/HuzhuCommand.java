package huzhu.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command, {@code huzhu}: alone, it shows its help. */
@Command(
        name = "huzhu",
        mixinStandardHelpOptions = true,
        versionProvider = VersionFromBuild.class,
        description =
                "Plans mutual support for the aged in the countryside, and tells the truth about what is missing.")
public final class HuzhuCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private HuzhuCommand() {}

    /**
     * Makes the command line with all commands, ready to be executed.
     *
     * @return a new command line
     */
    public static CommandLine commandLine() {
        return new CommandLine(new HuzhuCommand());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
