package huzhu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.command.HuzhuCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps by Spark on two cores of this machine, against the same sweeps by threads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SparkEngineTest {
    private static final List<String> FILES = List.of(
            "runs.csv",
            "runs.parquet",
            "summary.csv",
            "indices.csv",
            "pareto.csv",
            "report.html",
            "run.json",
            "design.yaml");

    private Path folder;
    private Path project;
    private Path design;

    @BeforeAll
    void makesASmallCounty(@TempDir Path shared) throws IOException {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.driver.host", "localhost");
        folder = shared;
        project = folder.resolve("county");
        assertThat(huzhu("generate", "--out", project, "--elders", 100, "--volunteers", 12, "--seed", 5))
                .isZero();
        design = Files.writeString(folder.resolve("design.yaml"), """
                title: A small sweep
                parameters:
                  detour: {policy: travel.detour, min: 1.1, max: 1.9}
                  hours:
                    patches: [{table: volunteers, where: {}, multiply: {max_minutes_week: $value}}]
                    min: 0.25
                    max: 2
                design: {kind: latin_hypercube, points: 5}
                seeds: 2
                effort: 60
                start_effort: 100
                """);
    }

    @AfterAll
    static void putsBack() {
        System.clearProperty("spark.master");
        System.clearProperty("spark.driver.host");
    }

    private static int huzhu(Object... words) {
        var args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        return HuzhuCommand.commandLine(args).execute(args);
    }

    private int sweep(String engine, String out, Object... more) {
        var words = Arrays.copyOf(
                new Object[] {"sweep", project, design, "--out", folder.resolve(out), "--engine", engine},
                7 + more.length);
        System.arraycopy(more, 0, words, 7, more.length);
        return huzhu(words);
    }

    @Test
    void tablesAreByteForByteThoseOfThreads() throws IOException {
        var patch = Files.writeString(
                folder.resolve("patch.yaml"), "- {table: volunteers, where: {}, multiply: {max_minutes_day: 0.9}}\n");
        Object[] more = {"--patch", patch, "--set", "travel.speed_kmh.walk=4"};
        assertThat(sweep("local", "by-threads", more)).isZero();
        assertThat(sweep("spark", "by-spark", more)).isZero();
        for (var file : FILES) {
            assertThat(folder.resolve("by-spark").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("by-threads").resolve(file));
        }
    }

    @Test
    void aProjectThatTakesSomethingFromElsewhereIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("week-before"));
        var file = project.resolve("huzhu.yaml");
        var text = Files.readString(file);
        try {
            Files.writeString(file, text + "previous: ../week-before\n");
            assertThat(sweep("spark", "elsewhere")).isEqualTo(2);
            assertThat(folder.resolve("elsewhere")).doesNotExist();
        } finally {
            Files.writeString(file, text);
        }
    }
}
