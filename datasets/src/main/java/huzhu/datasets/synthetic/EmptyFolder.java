package huzhu.datasets.synthetic;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The place for a new project. */
final class EmptyFolder {
    private EmptyFolder() {}

    /**
     * Creates the folder if it is not there.
     *
     * @throws DirectoryNotEmptyException if it holds anything
     * @throws IOException if it cannot be made or read
     */
    static void require(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
    }
}
