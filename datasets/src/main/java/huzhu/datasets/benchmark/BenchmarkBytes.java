package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of a benchmark file, which is small enough to be held as a whole. */
final class BenchmarkBytes {
    /** The largest published instance has 2 MB. */
    private static final int MOST_BYTES = 64 << 20;

    private BenchmarkBytes() {}

    /**
     * Reads a file.
     *
     * @throws BenchmarkRefused if there is none, or none of bearable size
     */
    static byte[] read(Path path) {
        var file = path.toString();
        try {
            if (!Files.exists(path)) {
                throw new BenchmarkRefused(Cause.MISSING, file, "", "");
            }
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new BenchmarkRefused(Cause.UNREADABLE, file, "", "");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new BenchmarkRefused(Cause.TOO_LARGE, file, "", Long.toString(MOST_BYTES >> 20));
            }
            var bytes = Files.readAllBytes(path);
            if (text(bytes).isBlank()) {
                throw new BenchmarkRefused(Cause.EMPTY, file, "", "");
            }
            return bytes;
        } catch (IOException e) {
            throw new BenchmarkRefused(Cause.UNREADABLE, file, "", "");
        }
    }

    /** The bytes as text; what is not UTF-8 becomes a replacement character, for the reader of the format to stumble on. */
    static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
