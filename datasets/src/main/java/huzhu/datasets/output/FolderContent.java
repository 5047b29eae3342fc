package huzhu.datasets.output;

import java.io.IOException;
import java.nio.file.Path;

/** What goes into an output folder, by somebody who writes the files. */
@FunctionalInterface
public interface FolderContent {
    /**
     * Writes all files into a folder that is empty or does not exist yet.
     *
     * @throws IOException if a file cannot be written
     */
    void writeTo(Path folder) throws IOException;
}
