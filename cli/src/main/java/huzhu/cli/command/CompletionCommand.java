package huzhu.cli.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huzhu completion}: a script that lets bash and zsh complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final Conversation conversation;

    CompletionCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() {
        var root = spec.root().commandLine();
        conversation.print(AutoComplete.bash(root.getCommandName(), root));
        return Exit.DONE.code();
    }
}
