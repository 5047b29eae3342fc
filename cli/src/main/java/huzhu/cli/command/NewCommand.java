package huzhu.cli.command;

import huzhu.datasets.synthetic.ExampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu new}: a project folder to start from. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder;

    @Option(names = "--example", paramLabel = "NAME", defaultValue = "fengdu", order = 1)
    private String example;

    NewCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (!ExampleProject.names().contains(example)) {
            throw conversation.usageError("new.unknown", example, String.join(", ", ExampleProject.names()));
        }
        if (holdsSomething(folder)) {
            throw conversation.usageError("new.not_empty", folder);
        }
        Destination.writeProject(conversation, folder, false, fresh -> ExampleProject.copy(example, fresh));
        conversation.print(folder.toString());
        conversation.say("new.next", folder);
        return Exit.DONE.code();
    }

    /** Asked for here, as the usual advice, to overwrite, could cost somebody their own tables. */
    private static boolean holdsSomething(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }
}
