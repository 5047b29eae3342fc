package huzhu.cli.command;

import huzhu.cli.message.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huzhu bench}: public benchmark sets, one subcommand each; alone, it shows its help. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final Conversation conversation;

    private BenchCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The command with its subcommands. */
    static CommandLine commandLine(Messages messages) {
        var bench = new CommandLine(new BenchCommand(new Conversation(messages)));
        bench.addSubcommand(new BenchHhcrspCommand(new Conversation(messages)));
        bench.addSubcommand(new BenchPasCommand(new Conversation(messages)));
        bench.addSubcommand(new BenchPmedCommand(new Conversation(messages)));
        bench.addSubcommand(new BenchCflpCommand(new Conversation(messages)));
        bench.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().sortOptions(false));
        return bench;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(conversation.out());
        return Exit.DONE.code();
    }
}
