package huzhu.cli.command;

import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A temporary folder whose files go into an output folder; gone when closed. */
final class StagedFolder implements AutoCloseable {
    private final Path folder;

    private StagedFolder(Path folder) {
        this.folder = folder;
    }

    /** A new empty folder where the machine keeps temporary files. */
    static StagedFolder make() throws IOException {
        return new StagedFolder(Files.createTempDirectory("huzhu"));
    }

    /** A path inside, for others to write to. */
    Path path(String name) {
        return folder.resolve(name);
    }

    /** All files below by their names relative to the folder, sorted, to be copied while it is open. */
    SequencedMap<String, FileContent> contents() throws IOException {
        var contents = new LinkedHashMap<String, FileContent>();
        try (var paths = Files.walk(folder)) {
            for (var file : paths.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), out -> Files.copy(file, out));
            }
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        OutputFolder.remove(folder);
    }
}
