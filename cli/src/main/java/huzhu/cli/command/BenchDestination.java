package huzhu.cli.command;

import huzhu.datasets.output.FileContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Option;

/** Where a benchmark writes solutions, if anywhere. */
final class BenchDestination {
    @Option(names = "--out", paramLabel = "DIR", order = 1)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    /** The folder, if solutions are wanted. */
    Optional<Path> folder() {
        return out;
    }

    /** Refuses a folder that cannot be written before anybody waits for what should go into it. */
    void check(Conversation conversation) {
        out.ifPresent(folder -> Destination.check(conversation, folder, overwrite));
    }

    /** Writes the folder, whole or not at all, if one is wanted. */
    void write(Conversation conversation, SequencedMap<String, FileContent> files) throws IOException {
        if (out.isPresent()) {
            Destination.write(conversation, out.get(), overwrite, files);
        }
    }
}
