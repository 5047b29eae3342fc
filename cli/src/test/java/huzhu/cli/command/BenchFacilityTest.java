package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchFacilityTest {
    private static final Path SETS =
            Path.of(System.getProperty("huzhu.shared", "../../shared")).resolve("benchmarks/beds");

    @TempDir
    private Path folder;

    @Test
    void choosesSitesAndWritesThem() throws IOException {
        var instance = Files.writeString(folder.resolve("line.txt"), "4 3 2\n1 2 1\n2 3 7\n3 4 2\n");
        Files.writeString(folder.resolve("BEST.csv"), "instance,problem,value\nline.txt,p-median,4\n");
        var out = folder.resolve("out");
        var run = huzhu("bench", "pmed", instance, "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("line").contains("-25.00");
        assertThat(Files.readAllLines(out.resolve("line.csv"))).hasSize(5).startsWith("place,site,distance");
        assertThat(out.resolve("run.json")).content().contains("\"bound\" : 3").contains("\"cost\" : 3");
    }

    @Test
    void servesWholeOrInParts() throws IOException {
        var instance = Files.writeString(folder.resolve("two.txt"), "2 2\n3 3\n0.5 0.5\n2 2\n1 9\n1 3\n");
        var whole = huzhu("bench", "cflp", instance, "--json");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("\"cost\" : 5").contains("\"bound\" : 5");
        var split = huzhu("bench", "cflp", instance, "--split", "--json");
        assertThat(split.out()).contains("\"cost\" : 4").contains("\"bound\" : 4");
    }

    @Test
    void tellsWhereNothingCanBeFound() throws IOException {
        var instance = Files.writeString(folder.resolve("full.txt"), "1 1\n1\n0\n2\n1\n");
        var run = huzhu("bench", "cflp", instance);
        assertThat(run.code()).isEqualTo(Exit.FOUND.code());
        assertThat(run.err()).contains("full");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        var instance = Files.writeString(folder.resolve("bad.txt"), "2 1 1\n1 2 x\n");
        for (var kind : new String[] {"pmed", "cflp"}) {
            var run = huzhu("bench", kind, instance, folder.resolve("none.txt"));
            assertThat(run.code()).isEqualTo(Exit.REFUSED.code());
            assertThat(run.err()).contains("bad.txt:2").contains("no such file").doesNotContain("\tat ");
            assertThat(huzhu("bench", kind, instance, instance).code()).isEqualTo(Exit.USAGE.code());
        }
    }

    /** Published optima, proven anew. The instances are not part of this repository: without them the test is skipped. */
    @ParameterizedTest
    @CsvSource({"pmed, pmed1, 5819", "pmed, pmed2, 4093", "cflp, holmberg_p4, 10714"})
    void provesPublishedOptima(String kind, String name, String optimum) {
        var file = SETS.resolve(kind).resolve(name + ".txt");
        assumeThat(file).as("the sets lie beside the repository").exists();
        var run = huzhu("bench", kind, file, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"cost\" : " + optimum)
                .contains("\"bound\" : " + optimum)
                .contains("\"gap_percent\" : 0");
    }
}
