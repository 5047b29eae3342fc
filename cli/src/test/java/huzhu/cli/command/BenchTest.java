package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {
    /** Two patients beside each other, one far away whom only the second caregiver can serve: 40 + 100 in travel. */
    private static final String BASE = """
            {"patients": [
               {"id": "p1", "time_window": [0, 500], "required_caregivers": [{"service": "s1", "duration": 10}]},
               {"id": "p2", "time_window": [0, 500], "required_caregivers": [{"service": "s1", "duration": 10}]},
               {"id": "p3", "time_window": [0, 30], "required_caregivers": [{"service": "s2", "duration": 10}]}],
             "services": [{"id": "s1"}, {"id": "s2"}],
             "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s2"]}],
             "central_offices": [{"id": "d0"}],
             "distances": [[0, 20, 20, 50], [20, 0, 0.5, 50], [20, 0.5, 0, 50], [50, 50, 50, 0]]}
            """;

    @TempDir
    private Path folder;

    private Path instance;

    @BeforeEach
    void writeAnInstance() throws IOException {
        instance = Files.writeString(
                Files.createDirectories(folder.resolve("sets")).resolve("tiny.json"), BASE);
    }

    @Nested
    final class Hhcrsp {
        @Test
        void solvesPrintsAndCompares() throws IOException {
            Files.writeString(folder.resolve("BEST.csv"), "instance,best_known\ntiny,60\n");
            var run = huzhu("bench", "hhcrsp", instance, "--effort", 200);
            assertThat(run.code()).as(run.err()).isZero();
            // (40.5 + 100 of travel, 20 late twice) / 3
            assertThat(run.out().lines().toList().get(1))
                    .matches("tiny +60\\.1667 +140\\.5 +20 +20 +60 +0\\.28 +\\d+\\.\\d +1");
            assertThat(run.out()).contains("Mean gap to the best known: 0.28 % (1 run)");
        }

        @Test
        void writesTheSolutionWithItsResults() throws IOException {
            var out = folder.resolve("out");
            var run = huzhu("bench", "hhcrsp", instance, "--effort", 200, "--out", out);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(out.resolve("tiny.sol.json")).content().contains("\"caregiver_id\": \"c2\"");
            assertThat(out.resolve("results.csv"))
                    .content()
                    .startsWith("instance,seed,cost,best_known,gap_percent,seconds,travel,lateness,worst_lateness\n"
                            + "tiny,1,60.1667,,,");
            assertThat(huzhu("bench", "hhcrsp", instance, "--effort", 200, "--out", out)
                            .code())
                    .isEqualTo(Exit.USAGE.code());
            assertThat(huzhu("bench", "hhcrsp", instance, "--effort", 200, "--out", out, "--overwrite")
                            .code())
                    .isZero();
        }

        @Test
        void takesFoldersAndSeveralSeeds() throws IOException {
            Files.writeString(instance.resolveSibling("other.json"), BASE);
            Files.writeString(instance.resolveSibling("tiny.sol.json"), "{\"routes\": []}");
            var out = folder.resolve("out");
            var run = huzhu(
                    "bench",
                    "hhcrsp",
                    folder.resolve("sets"),
                    "--effort",
                    100,
                    "--seeds",
                    "1,2",
                    "--out",
                    out,
                    "--json");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().split("\"cost\" : 60.1667", -1)).hasSize(5);
            assertThat(out.resolve("seed-2/other.sol.json")).exists();
            assertThat(out.resolve("results.csv")).content().hasLineCount(5);
            assertThat(out.resolve("run.json")).content().isEqualTo(run.out());
        }

        @Test
        void isTheSameWithAnyNumberOfThreads() {
            var one = huzhu("bench", "hhcrsp", instance, "--effort", 100, "--threads", 1, "--json");
            var three = huzhu("bench", "hhcrsp", instance, "--effort", 100, "--threads", 3, "--json");
            var seconds = "\"seconds\" : [\\d.E-]+";
            assertThat(three.out().replaceAll(seconds, "")).isEqualTo(one.out().replaceAll(seconds, ""));
        }

        @Test
        void refusesBrokenFilesAllAtOnceAndWritesNothing() throws IOException {
            var broken = Files.writeString(folder.resolve("broken.json"), BASE.replace("[0, 30]", "[30, 0]"));
            var run = huzhu(
                    "bench", "hhcrsp", instance, broken, folder.resolve("none.json"), "--out", folder.resolve("out"));
            assertThat(run.code()).isEqualTo(Exit.REFUSED.code());
            assertThat(run.err())
                    .contains("broken.json:patients[2].time_window: the end is before the start: [30,0]")
                    .contains("none.json: no such file")
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("out")).doesNotExist();
        }

        @Test
        void refusesATableOfBestCostsThatIsNone() throws IOException {
            var best = Files.writeString(folder.resolve("b.csv"), "name,cost\n");
            assertThat(huzhu("bench", "hhcrsp", instance, "--best", best, "--effort", 1)
                            .code())
                    .isZero();
            Files.writeString(best, "name,cost\na,b\n");
            var run = huzhu("bench", "hhcrsp", instance, "--best", best, "--effort", 1);
            assertThat(run.err()).contains("b.csv:1: \"instance\" is missing");
            assertThat(run.code()).isEqualTo(Exit.REFUSED.code());
        }

        @Test
        void refusesAnInstanceGivenTwiceAndAnEmptyFolder() throws IOException {
            assertThat(huzhu("bench", "hhcrsp", instance, instance).err()).contains("tiny is given twice");
            var empty = Files.createDirectories(folder.resolve("empty"));
            assertThat(huzhu("bench", "hhcrsp", empty).err()).contains("holds no instances");
        }

        @Test
        void isToldInChineseToo() {
            var run = huzhu("bench", "hhcrsp", folder.resolve("none.json"), "--lang", "zh");
            assertThat(run.err()).contains("没有这个文件");
        }
    }
}
