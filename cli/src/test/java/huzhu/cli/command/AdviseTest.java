package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Advice through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdviseTest {
    private Path folder;
    private Path project;
    private Shell shell;

    @BeforeAll
    void advises(@TempDir Path shared) throws IOException {
        folder = shared;
        project = folder.resolve("county");
        assertThat(huzhu("generate", "--out", project, "--elders", 100, "--volunteers", 12, "--seed", 5)
                        .code())
                .isZero();
        shell = run("advice", 20_000, 2);
        assertThat(shell.code()).as(shell.err()).isZero();
    }

    private Shell run(String out, long budget, int threads) {
        return huzhu(
                "advise",
                project,
                "--out",
                folder.resolve(out),
                "--budget",
                budget,
                "--tries",
                2,
                "--seeds",
                1,
                "--effort",
                60,
                "--threads",
                threads);
    }

    @Test
    void filesAreTheSameWithAnyNumberOfThreads() throws IOException {
        assertThat(run("again", 20_000, 1).code()).isZero();
        for (var table : new String[] {"advice.csv", "curve.csv", "patches/all.yaml"}) {
            assertThat(folder.resolve("again").resolve(table))
                    .hasSameTextualContentAs(folder.resolve("advice").resolve(table));
        }
    }

    @Test
    void patchesAreTakenByOtherCommands() {
        var all = folder.resolve("advice/patches/all.yaml");
        assertThat(huzhu("check", project, "--patch", all).code()).isZero();
        assertThat(all).content().contains("table:");
    }

    @Test
    void thePageAndTheCurveSayWhatIsProven() throws IOException {
        assertThat(folder.resolve("advice/advise.html"))
                .content()
                .contains("class=\"proven\"", "Proven: no purchases", "advise.hour_yuan.nursing")
                .doesNotContain("NaN");
        for (var row : Files.readAllLines(folder.resolve("advice/curve.csv")).subList(1, 3)) {
            var cells = row.split(",");
            assertThat(Double.parseDouble(cells[2])).isLessThanOrEqualTo(Double.parseDouble(cells[3]));
        }
        assertThat(shell.out()).contains("Proven: no purchases");
    }

    @Test
    void withoutMoneyNothingIsAdvised() {
        var none = huzhu(
                "advise",
                project,
                "--out",
                folder.resolve("none"),
                "--budget",
                0,
                "--seeds",
                1,
                "--effort",
                20,
                "--lang",
                "zh");
        assertThat(none.code()).isZero();
        assertThat(none.out()).contains("没有经排班证实的建议");
        assertThat(folder.resolve("none/patches")).doesNotExist();
    }

    @Test
    void senselessNumbersAreRefused() {
        assertThat(run("bad", -1, 1).code()).isEqualTo(2);
        var clock = huzhu(
                "advise",
                project,
                "--out",
                folder.resolve("clock"),
                "--budget",
                1,
                "--set",
                "advise.recruit_clock=[12, 8, 14, 18]");
        assertThat(clock.code()).isEqualTo(2);
        assertThat(clock.err()).contains("advise.recruit_clock");
    }
}
