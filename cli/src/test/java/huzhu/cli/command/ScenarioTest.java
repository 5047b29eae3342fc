package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScenarioTest {
    private Path folder;
    private Path project;
    private Path file;
    private Shell shell;

    @BeforeAll
    void comparesThreeScenarios(@TempDir Path shared) throws IOException {
        folder = shared;
        project = folder.resolve("county");
        assertThat(huzhu("generate", "--out", project, "--elders", 100, "--volunteers", 12, "--seed", 5)
                        .code())
                .isZero();
        file = Files.writeString(folder.resolve("what-if.yaml"), """
                scenarios:
                  more:
                    title: Half as many again
                    patches: [{table: volunteers, where: {}, copies: 0.5}]
                  flu:
                    patches: [{table: volunteers, where: {}, lose: 0.4}]
                  flu_far:
                    extends: flu
                    patches: [{set: {travel.detour: 1.9}}]
                """);
        shell = run("compared", 1);
        assertThat(shell.code()).as(shell.err()).isZero();
    }

    private Shell run(String out, int threads) {
        return huzhu(
                "scenario",
                project,
                file,
                "--out",
                folder.resolve(out),
                "--seeds",
                2,
                "--effort",
                300,
                "--threads",
                threads);
    }

    @Test
    void tablesAreTheSameWithAnyNumberOfThreads() throws IOException {
        assertThat(run("again", 2).code()).isZero();
        for (var table : new String[] {"results/compare.csv", "results/runs.csv"}) {
            assertThat(folder.resolve("again").resolve(table))
                    .hasSameTextualContentAs(folder.resolve("compared").resolve(table));
        }
    }

    @Test
    void moreVolunteersNeverShowMoreUnmetNeedAndFewerNeverLess() throws IOException {
        var rows = Files.readAllLines(folder.resolve("compared/results/compare.csv"));
        assertThat(rows.getFirst())
                .isEqualTo("scenario,measure,unit,better,seeds,base,value,difference,low,high,clear");
        assertThat(difference("more")).isLessThanOrEqualTo(0);
        assertThat(difference("flu")).isGreaterThanOrEqualTo(0);
        assertThat(rows).anyMatch(row -> row.startsWith("flu,elders.lose.by_village."));
    }

    private double difference(String scenario) throws IOException {
        return Files.readAllLines(folder.resolve("compared/results/compare.csv")).stream()
                .map(row -> row.split(",", -1))
                .filter(row -> row[0].equals(scenario) && row[1].equals("objective.unmet"))
                .mapToDouble(row -> Double.parseDouble(row[7]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDecisionIsSaidInWordsAndOnAPage() throws IOException {
        assertThat(shell.out()).contains("As it is", "Half as many again", "Elders who gain");
        assertThat(folder.resolve("compared/compare.html"))
                .content()
                .contains("Half as many again", "<circle", "viewBox")
                .doesNotContain("NaN");
        var chinese = huzhu(
                "scenario",
                project,
                file,
                "--out",
                folder.resolve("zh"),
                "--seeds",
                1,
                "--effort",
                50,
                "--json",
                "--lang",
                "zh");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out()).contains("\"objective.unmet\"").doesNotContain("\"low\"");
        assertThat(folder.resolve("zh/compare.html")).content().contains("决策表");
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnySearch() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.yaml"), """
                scenarios:
                  a:
                    extends: bb
                  b:
                    patches: [{set: {travel.detuor: 2}}]
                """);
        var refused = huzhu("scenario", project, wrong, "--out", folder.resolve("wrong"));
        assertThat(refused.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(refused.err())
                .contains("wrong.yaml:3:extends  SCENARIO_UNKNOWN")
                .contains("\"b\"");
        Files.writeString(wrong, "scenarios: {b: {patches: [{set: {travel.detuor: 2}}]}}\n");
        var unknown = huzhu("scenario", project, wrong, "--out", folder.resolve("wrong"));
        assertThat(unknown.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(unknown.err())
                .contains("wrong.yaml:1:travel.detuor  POLICY_UNKNOWN")
                .contains("travel.detour");
        assertThat(huzhu("scenario", project, file, "--out", folder.resolve("none"), "--seeds", 0)
                        .code())
                .isEqualTo(Exit.USAGE.code());
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    private Shell weekByWeek(Path scenarios, String out, int threads) {
        return huzhu(
                "scenario",
                project,
                scenarios,
                "--out",
                folder.resolve(out),
                "--weeks",
                2,
                "--seeds",
                2,
                "--effort",
                20,
                "--threads",
                threads);
    }

    @Test
    void scenariosRollForwardWeekByWeek() throws IOException {
        var away = Files.writeString(folder.resolve("away.yaml"), """
                scenarios:
                  away:
                    title: Half of the volunteers away in the second week
                    weeks: 2-2
                    patches: [{table: volunteers, where: {}, lose: 0.5}]
                """);
        var run = weekByWeek(away, "weeks", 1);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Half of the volunteers away in the second week");
        var rows = Files.readAllLines(folder.resolve("weeks/results/compare.csv"));
        assertThat(rows.getFirst()).isEqualTo("scenario,period,measure,base,value,difference,low,high");
        assertThat(rows).filteredOn(row -> row.startsWith("away,")).isNotEmpty();
        assertThat(folder.resolve("weeks/base/simulate.html")).exists();
        assertThat(folder.resolve("weeks/away/simulate.html")).exists();
        assertThat(folder.resolve("weeks/run.json")).isRegularFile();
        assertThat(weekByWeek(away, "weeks2", 2).code()).isZero();
        assertThat(folder.resolve("weeks2/results/compare.csv"))
                .hasSameTextualContentAs(folder.resolve("weeks/results/compare.csv"));
        assertThat(huzhu("scenario", project, away, "--out", folder.resolve("no"))
                        .err())
                .contains("--weeks");
        assertThat(huzhu("scenario", project, away, "--out", folder.resolve("no"), "--weeks", 0)
                        .code())
                .isEqualTo(Exit.USAGE.code());
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void noScenarioTakesThePlaceOfTheResults() throws IOException {
        for (var name : List.of("results", "Results", "run.json")) {
            var file = Files.writeString(
                    folder.resolve("taken.yaml"),
                    "scenarios: {" + name + ": {patches: [{set: {travel.detour: 2}}]}}\n");
            var run = weekByWeek(file, "taken", 1);
            assertThat(run.code()).as(name).isEqualTo(Exit.REFUSED.code());
            assertThat(run.err()).contains("No scenario may be called " + name);
            assertThat(folder.resolve("taken")).doesNotExist();
        }
    }
}
