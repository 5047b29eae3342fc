package huzhu.datasets.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How often a plan has been changed since it was first published, as its {@code run.json} says. */
public final class PlanRevision {
    /** Name of the value in {@code run.json}. */
    public static final String KEY = "revision";

    private PlanRevision() {}

    /** The number of changes; 0 of a plan that does not say so. */
    public static int of(Path folder) throws IOException {
        var file = folder.resolve("run.json");
        return Files.isRegularFile(file)
                ? JsonFile.read(Files.readAllBytes(file)).path(KEY).asInt(0)
                : 0;
    }
}
