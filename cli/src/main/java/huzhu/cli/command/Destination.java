package huzhu.cli.command;

import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.FolderContent;
import huzhu.datasets.output.FolderRefused;
import huzhu.datasets.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import picocli.CommandLine.Option;

/** Where a command writes its output folder. */
final class Destination {
    private static final int FORCED_AT_ONCE = 16;

    @Option(names = "--out", paramLabel = "DIR", required = true, order = 1)
    private Path out;

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    /** The folder. */
    Path folder() {
        return out;
    }

    /** Refuses a folder that cannot be written before anybody waits for what should go into it. */
    void check(Conversation conversation) {
        check(conversation, out, overwrite);
    }

    /** Writes the folder, whole or not at all. */
    void write(Conversation conversation, SequencedMap<String, FileContent> files) throws IOException {
        write(conversation, out, overwrite, files);
    }

    /** The same for files that need nothing of each other: they are made side by side, the last when all others are. */
    void writeSideBySide(Conversation conversation, SequencedMap<String, FileContent> files) throws IOException {
        // Some files take much memory while they are made, so no more at once than there are processors for.
        try (var makers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                var forcers = Executors.newFixedThreadPool(FORCED_AT_ONCE)) {
            new OutputFolder(out, overwrite).writeSideBySide(files, makers, forcers);
        } catch (FolderRefused refused) {
            throw refusal(conversation, refused);
        }
    }

    static void check(Conversation conversation, Path folder, boolean overwrite) {
        check(conversation, folder, new OutputFolder(folder, overwrite));
    }

    /** Writes a project folder, whole or not at all; {@code overwrite} may replace a project by another. */
    static void writeProject(Conversation conversation, Path folder, boolean overwrite, FolderContent content)
            throws IOException {
        var project = OutputFolder.ofProject(folder, overwrite);
        check(conversation, folder, project);
        project.write(content);
    }

    private static void check(Conversation conversation, Path folder, OutputFolder output) {
        try {
            output.requireWritable();
            var parent = existing(folder.toAbsolutePath().normalize());
            if (!Files.isDirectory(parent)) {
                throw conversation.usageError("out.not_a_folder", parent);
            }
            if (!Files.isWritable(parent)) {
                throw conversation.usageError("out.denied", parent);
            }
        } catch (FolderRefused refused) {
            throw refusal(conversation, refused);
        } catch (IOException e) {
            throw conversation.usageError("out.denied", folder);
        }
    }

    static void write(
            Conversation conversation, Path folder, boolean overwrite, SequencedMap<String, FileContent> files)
            throws IOException {
        try (var executor = Executors.newFixedThreadPool(FORCED_AT_ONCE)) {
            new OutputFolder(folder, overwrite).write(files, executor);
        } catch (FolderRefused refused) {
            throw refusal(conversation, refused);
        }
    }

    /** The nearest folder above that is there already: the one that must take the new folder. */
    private static Path existing(Path folder) {
        var parent = folder.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent == null ? folder : parent;
    }

    private static Refusal refusal(Conversation conversation, FolderRefused refused) {
        var key = "out." + refused.why().name().toLowerCase(Locale.ROOT);
        return conversation.usageError(key, String.valueOf(refused.getFile()));
    }
}
