package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads instances of home health care routing and scheduling, in whichever of their formats a file is. */
public final class HhcrspReader {
    private static final Pattern ENDING = Pattern.compile("\\.(json|txt)$", Pattern.CASE_INSENSITIVE);

    private HhcrspReader() {}

    /**
     * Reads an instance.
     *
     * @throws BenchmarkRefused if it cannot be used
     */
    public static HhcrspInstance read(Path path) {
        var bytes = BenchmarkBytes.read(path);
        var text = BenchmarkBytes.text(bytes).stripLeading();
        var file = path.toString();
        return new HhcrspMapping(
                        name(path),
                        text.startsWith("{")
                                ? HhcrspJson.read(JsonPlace.of(file, bytes))
                                : text.startsWith("nbNodes") ? HhcrspText.read(file, text) : foreign(file))
                .instance();
    }

    private static HhcrspFile foreign(String file) {
        throw new BenchmarkRefused(Cause.FOREIGN, file, "", "");
    }

    /** The name of an instance: that of its file without the ending. */
    static String name(Path path) {
        return ENDING.matcher(String.valueOf(path.getFileName())).replaceFirst("");
    }
}
