package huzhu.datasets.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that ship beside this package. */
final class Resources {
    private Resources() {}

    /**
     * Opens a file of this package.
     *
     * @param name path from this package, with {@code /} first from the root
     * @throws IllegalStateException if the program was packed without it
     */
    static InputStream open(String name) {
        var stream = Resources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("resource " + name + " is missing.\nMaybe the build left it out.");
        }
        return stream;
    }

    /** The lines of a UTF-8 file. */
    static List<String> lines(String name) throws IOException {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
