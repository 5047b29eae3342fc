package huzhu.datasets.output;

import java.io.IOException;
import java.io.OutputStream;

/** What goes into one file of an output folder. */
@FunctionalInterface
public interface FileContent {
    /**
     * Writes the whole content; the stream is buffered and stays open.
     *
     * @throws IOException if the stream fails
     */
    void writeTo(OutputStream out) throws IOException;
}
