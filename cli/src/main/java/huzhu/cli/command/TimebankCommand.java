package huzhu.cli.command;

import huzhu.cli.message.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huzhu timebank}: the book of hours given and received, one subcommand for each thing done with it. */
@Command(name = "timebank")
final class TimebankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final Conversation conversation;

    private TimebankCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The command with its subcommands. */
    static CommandLine commandLine(Messages messages) {
        var bank = new CommandLine(new TimebankCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankPostCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankVerifyCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankStatementCommand(new Conversation(messages)));
        for (var move : TimebankMoveCommand.Move.values()) {
            bank.addSubcommand(move.word(), new TimebankMoveCommand(new Conversation(messages), move));
        }
        bank.addSubcommand(new TimebankGroupCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankReverseCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankPromiseCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankPriorityCommand(new Conversation(messages)));
        bank.addSubcommand(new TimebankHouseholdsCommand(new Conversation(messages)));
        bank.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().sortOptions(false));
        return bank;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(conversation.out());
        return Exit.DONE.code();
    }
}
