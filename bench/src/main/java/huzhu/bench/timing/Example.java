package huzhu.bench.timing;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.synthetic.ExampleProject;
import huzhu.model.demand.PlanningProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The embedded example that {@code huzhu demo} plans: 1,000 elders. */
public final class Example {
    private Example() {}

    /** Reads it anew. */
    public static PlanningProblem problem() {
        try {
            var folder = Files.createTempDirectory("huzhu-bench");
            try {
                ExampleProject.copy(ExampleProject.names().getFirst(), folder);
                var county = ProjectReader.read(folder, List.of()).county().orElseThrow();
                return PlanningProblem.of(county);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example cannot be unpacked for reading", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
