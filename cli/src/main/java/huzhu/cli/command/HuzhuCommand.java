package huzhu.cli.command;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root command, {@code huzhu}: alone, it shows its help. */
@Command(name = "huzhu", versionProvider = VersionFromBuild.class)
public final class HuzhuCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final Conversation conversation;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 95)
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    private HuzhuCommand(Messages messages) {
        conversation = new Conversation(messages);
    }

    /**
     * Makes the command line with all commands, ready to be executed.
     *
     * @param args the words after {@code huzhu}, in which the language is looked for
     * @return a new command line
     */
    public static CommandLine commandLine(String... args) {
        var messages = Messages.in(Language.chosenIn(List.of(args)));
        var commandLine = new CommandLine(new HuzhuCommand(messages));
        commandLine.addSubcommand(new DemoCommand(new Conversation(messages)));
        commandLine.addSubcommand(new NewCommand(new Conversation(messages)));
        commandLine.addSubcommand(new CheckCommand(new Conversation(messages)));
        commandLine.addSubcommand(new FormCommand(new Conversation(messages)));
        commandLine.addSubcommand(new MapCommand(new Conversation(messages)));
        commandLine.addSubcommand(new AssessCommand(new Conversation(messages)));
        commandLine.addSubcommand(new RosterCommand(new Conversation(messages)));
        commandLine.addSubcommand(new ReplanCommand(new Conversation(messages)));
        commandLine.addSubcommand(new AuditCommand(new Conversation(messages)));
        commandLine.addSubcommand(new PublishCommand(new Conversation(messages)));
        commandLine.addSubcommand(new ExplainCommand(new Conversation(messages)));
        commandLine.addSubcommand(new ShortfallCommand(new Conversation(messages)));
        commandLine.addSubcommand(new AccessCommand(new Conversation(messages)));
        commandLine.addSubcommand(new ScenarioCommand(new Conversation(messages)));
        commandLine.addSubcommand(new AdviseCommand(new Conversation(messages)));
        commandLine.addSubcommand(new SweepCommand(new Conversation(messages)));
        commandLine.addSubcommand(new QueryCommand(new Conversation(messages)));
        commandLine.addSubcommand(new SimulateCommand(new Conversation(messages)));
        commandLine.addSubcommand(TimebankCommand.commandLine(messages));
        commandLine.addSubcommand(new GenerateCommand(new Conversation(messages)));
        commandLine.addSubcommand(BenchCommand.commandLine(messages));
        commandLine.addSubcommand(new CompletionCommand(new Conversation(messages)));
        commandLine.addSubcommand(new HelpCommand());
        commandLine.setResourceBundle(messages.help());
        commandLine.registerConverter(Duration.class, new DurationConverter(messages));
        commandLine.registerConverter(Path.class, new PathConverter(messages));
        commandLine.registerConverter(Language.class, new LanguageConverter(messages));
        commandLine.registerConverter(Threshold.class, Threshold.converter(messages));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setUsageHelpWidth(100);
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().sortOptions(false));
        new Failures(messages).watch(commandLine);
        return commandLine;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(conversation.out());
        return Exit.DONE.code();
    }
}
