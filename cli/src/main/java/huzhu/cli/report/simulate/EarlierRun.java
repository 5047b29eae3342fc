package huzhu.cli.report.simulate;

import huzhu.datasets.output.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An output folder of an earlier simulation.
 *
 * @param values every measure by replicate and week
 * @param weeks number of weeks
 * @param replicates number of replicates
 * @param seed of its random numbers
 */
public record EarlierRun(Map<WeeksTable.Key, Double> values, int weeks, int replicates, long seed) {
    /**
     * Reads a folder.
     *
     * @throws IOException if a file is missing
     * @throws IllegalArgumentException if it is no output folder of a simulation
     */
    public static EarlierRun read(Path folder) throws IOException {
        var run = JsonFile.read(Files.readAllBytes(folder.resolve("run.json")));
        return new EarlierRun(
                WeeksTable.read(folder.resolve("weeks.csv")),
                run.path("weeks").asInt(0),
                run.path("replicates").asInt(0),
                run.path("seed").asLong(0));
    }
}
