package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A few weeks of a small county, through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulateTest {
    private static final int MEASURES = 40;

    private Path folder;
    private Path project;
    private Path usual;

    @BeforeAll
    void simulatesACountyOfAHundred(@TempDir Path shared) {
        folder = shared;
        project = shared.resolve("county");
        usual = shared.resolve("usual");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 5);
        var run = simulate(usual);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("3 weeks, 2 replicates", "add up: 42 checks", "simulate.html");
    }

    private Shell simulate(Path out, Object... more) {
        var words = new ArrayList<Object>(
                List.of("simulate", project, "--out", out, "--weeks", 3, "--replicates", 2, "--effort", 20));
        words.addAll(List.of(more));
        return huzhu(words.toArray());
    }

    @Test
    void writesEveryWeekOfEveryReplicateAndItsBands() throws IOException {
        assertThat(usual)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
        assertThat(Files.readAllLines(usual.resolve("weeks.csv"))).hasSize(1 + 3 * 2 * MEASURES);
        assertThat(Files.readAllLines(usual.resolve("bands.csv"))).hasSize(1 + 3 * MEASURES);
        assertThat(usual.resolve("events.csv")).isNotEmptyFile();
        assertThat(usual.resolve("run.json"))
                .content()
                .contains("\"weeks\"", "\"replicates\"", "\"rates_version\"", "\"conservation_checks\"");
        assertThat(usual.resolve("simulate.html")).content().contains("<svg", "census");
    }

    @Test
    void oneThreadAndTwoWriteTheSame() throws IOException {
        var again = folder.resolve("again");
        assertThat(simulate(again, "--threads", 1).code()).isZero();
        for (var name : List.of("weeks.csv", "bands.csv", "events.csv", "simulate.html")) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(usual.resolve(name));
        }
    }

    @Test
    void twoRunsOfOneSeedAreComparedPairByPair() throws IOException {
        var same = folder.resolve("same");
        assertThat(simulate(same, "--compare", usual).code()).isZero();
        assertThat(Files.readAllLines(same.resolve("compare.csv")))
                .hasSize(1 + 2 * MEASURES)
                .filteredOn(line -> !line.startsWith("period"))
                .allMatch(line -> line.endsWith(",0,0,0"));
        var other = folder.resolve("other");
        var run = simulate(other, "--compare", usual, "--set", "simulate.death_factor=10", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("{");
        assertThat(Files.readAllLines(other.resolve("compare.csv")))
                .isNotEqualTo(Files.readAllLines(same.resolve("compare.csv")));
    }

    @Test
    void runsOfOtherDesignsAreNotCompared() throws IOException {
        var out = folder.resolve("refused");
        var other = simulate(out, "--compare", usual, "--seed", 2);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("3 weeks, 2 replicates and seed 1");
        assertThat(simulate(out, "--compare", project).code()).isEqualTo(2);
        var edited = folder.resolve("edited");
        Files.createDirectories(edited);
        Files.copy(usual.resolve("run.json"), edited.resolve("run.json"));
        var text = Files.readString(usual.resolve("weeks.csv"));
        Files.writeString(edited.resolve("weeks.csv"), text.replace(",elders,", ",eldest,"));
        assertThat(simulate(out, "--compare", edited).code()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void senselessCommandLinesAreRefused() {
        var out = folder.resolve("senseless");
        for (var wrong : List.of(
                new Object[] {"--weeks", 0},
                new Object[] {"--weeks", "5201"},
                new Object[] {"--weeks", "four"},
                new Object[] {"--replicates", 0},
                new Object[] {"--effort", 0},
                new Object[] {"--threads", 0})) {
            var words = new ArrayList<Object>(List.of("simulate", project, "--out", out));
            words.addAll(List.of(wrong));
            var run = huzhu(words.toArray());
            assertThat(run.code()).as("%s", words).isEqualTo(2);
            assertThat(run.err()).contains(wrong[0].toString());
        }
        assertThat(simulate(usual).code()).as("the folder is there").isEqualTo(2);
        assertThat(simulate(out, "--set", "simulate.respite_per_year=[1, 2]").code())
                .isEqualTo(3);
        assertThat(simulate(out, "--set", "simulate.reciprocty=1").err()).contains("simulate.reciprocity");
        assertThat(out).doesNotExist();
    }

    @Test
    void speaksChinese() {
        var out = folder.resolve("zh");
        var run = simulate(out, "--lang", "zh");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("周").doesNotContain("weeks,");
        assertThat(out.resolve("simulate.html")).content().contains("志愿者");
    }
}
