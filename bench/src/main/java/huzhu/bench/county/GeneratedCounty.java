package huzhu.bench.county;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.synthetic.CountyGenerator;
import huzhu.datasets.synthetic.GeneratorOptions;
import huzhu.model.demand.PlanningProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;

/** Weeks of the counties that {@code huzhu generate} makes. */
public final class GeneratedCounty {
    private GeneratedCounty() {}

    /** The week of a county of so many elders. */
    public static PlanningProblem of(long seed, int elders) throws IOException {
        var folder = Files.createTempDirectory("huzhu-bench");
        try {
            CountyGenerator.write(GeneratorOptions.of(seed, elders), folder);
            return PlanningProblem.of(
                    ProjectReader.read(folder, List.of()).county().orElseThrow());
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
