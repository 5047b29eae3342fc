package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.sweep.SweepRunner;
import huzhu.datasets.sweep.SweepFolder;
import huzhu.datasets.sweep.SweepJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SweepTest {
    private static final List<String> TABLES =
            List.of("runs.csv", "runs.parquet", "summary.csv", "indices.csv", "pareto.csv", "report.html", "run.json");

    private Path folder;
    private Path project;
    private Path design;
    private Shell shell;

    @BeforeAll
    void sweepsASmallCounty(@TempDir Path shared) throws IOException {
        folder = shared;
        project = folder.resolve("county");
        assertThat(huzhu("generate", "--out", project, "--elders", 100, "--volunteers", 12, "--seed", 5)
                        .code())
                .isZero();
        design = Files.writeString(folder.resolve("design.yaml"), """
                title: A small sweep
                parameters:
                  detour: {title: Detour, policy: travel.detour, min: 1.1, max: 1.9}
                  hours:
                    patches: [{table: volunteers, where: {}, multiply: {max_minutes_week: $value}}]
                    min: 0.25
                    max: 2
                    scale: log
                  flu:
                    choices: {none: [], bad: [{table: volunteers, where: {}, lose: 0.4}]}
                design: {kind: latin_hypercube, points: 6}
                seeds: 2
                effort: 60
                start_effort: 100
                """);
        shell = sweep(design, "swept", "--threads", 1);
        assertThat(shell.code()).as(shell.err()).isZero();
    }

    private Shell sweep(Path file, String out, Object... more) {
        var words = new ArrayList<Object>(List.of("sweep", project, file, "--out", folder.resolve(out)));
        words.addAll(Arrays.asList(more));
        return huzhu(words.toArray());
    }

    private List<String> runs(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("runs.csv"));
    }

    private void requireSame(String one, String other) throws IOException {
        for (var table : TABLES) {
            assertThat(folder.resolve(one).resolve(table))
                    .as(table)
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(table));
        }
    }

    @Test
    void tablesHoldEveryRunWithItsValues() throws IOException {
        assertThat(runs("swept")).hasSize(13);
        assertThat(runs("swept").getFirst())
                .startsWith("row,point,seed,status,reason,detour,hours,flu,objective.unmet,unmet_minutes,");
        assertThat(runs("swept").get(12)).startsWith("12,6,2,ok,,1.");
        assertThat(folder.resolve("swept/indices.csv")).content().contains("objective.unmet,weighted min,detour,prcc,");
        assertThat(folder.resolve("swept/design.yaml")).hasSameTextualContentAs(design);
        assertThat(folder.resolve("swept/run.json")).content().contains("\"fingerprint\"", "\"design_sha256\"");
        assertThat(folder.resolve("swept.partial")).doesNotExist();
    }

    /** A search that goes other ways must not go on with runs kept by the one before. */
    @Test
    void whoeverChangesWhatARunComesToRaisesTheNumberOfItsWay() throws IOException {
        assertThat(List.of(SweepRunner.WAY, runs("swept").get(1)))
                .as(
                        "If this row changes though the project that is generated does not: raise SweepRunner.WAY, then the row here.")
                .isEqualTo(
                        List.of(
                                4,
                                "1,1,1,ok,,1.88365,0.447777,bad,69846,7635,0.07956600361663653,51,9,1414.0333333333333,46.75249478274209,0.9035040228258302"));
    }

    @Test
    void whatItComesToIsSaidInWordsAndOnAPage() {
        assertThat(shell.out()).contains("12 runs, of which 0 failed", "Detour from 1.", "flu from none to bad");
        assertThat(folder.resolve("swept/report.html"))
                .content()
                .contains("A small sweep", "<path class=\"band\"", "class=\"best\"")
                .doesNotContain("NaN", "Infinity");
        var chinese = sweep(design, "zh", "--lang", "zh", "--json", "--effort", 5);
        assertThat(chinese.code()).as(chinese.err()).isZero();
        assertThat(chinese.out()).contains("\"prcc\"").containsPattern("\\p{IsHan}");
    }

    /** As a kill leaves it: some runs done, the last line unfinished, some plans gone. */
    @Test
    void aTornSweepGoesOnAndEndsTheSame() throws IOException {
        var aside = folder.resolve("torn.partial");
        var interrupted = folder.resolve("other");
        Files.createDirectories(aside);
        var journal = journalOfAll();
        int half = journal.length / 2;
        Files.write(aside.resolve(SweepJournal.FILE), Arrays.copyOf(journal, half));
        var resumed = sweep(design, "torn", "--threads", 2);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("of 12 runs are done already").contains("1 unfinished or damaged line of");
        requireSame("swept", "torn");
        assertThat(aside).doesNotExist();
        assertThat(interrupted).doesNotExist();
    }

    /** A journal of all runs, which a sweep leaves where the results cannot be written. */
    private byte[] journalOfAll() throws IOException {
        var lines = new ArrayList<String>();
        var fingerprint = Files.readString(folder.resolve("swept/run.json"))
                .replaceFirst("(?s).*\"fingerprint\": \"(\\w+)\".*", "$1");
        var scratch = folder.resolve("scratch");
        try (var journal = SweepJournal.open(scratch, fingerprint)) {
            var record = SweepFolder.read(folder.resolve("swept")).orElseThrow();
            for (int row = 1; row <= 12; row++) {
                journal.add(record.row(folder.resolve("swept"), row).orElseThrow());
            }
        }
        lines.addAll(Files.readAllLines(scratch.resolve(SweepJournal.FILE)));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void runsOfAnotherDesignAreNotMixedIn() throws IOException {
        var aside = folder.resolve("mixed.partial");
        try (var journal = SweepJournal.open(aside, "another")) {
            assertThat(journal.outcomes()).isEmpty();
            var busy = sweep(design, "mixed", "--restart");
            assertThat(busy.code()).isEqualTo(Exit.USAGE.code());
            assertThat(busy.err()).contains("Another program is running this sweep");
            assertThat(aside.resolve(SweepJournal.FILE)).exists();
        }
        var refused = sweep(design, "mixed");
        assertThat(refused.code()).isEqualTo(Exit.USAGE.code());
        assertThat(refused.err()).contains("--restart");
        assertThat(sweep(design, "mixed", "--restart").code()).isZero();
        requireSame("swept", "mixed");
    }

    @Test
    void anEngineThatRefusesTheProjectCostsNothingThatWasKept() throws IOException {
        var aside = folder.resolve("refused.partial");
        assertThat(sweep(design, "refused", "--engine", RefusingEngine.NAME).code())
                .isEqualTo(Exit.USAGE.code());
        assertThat(aside).doesNotExist();
        Files.createDirectories(aside);
        var journal = journalOfAll();
        var kept = Files.write(aside.resolve(SweepJournal.FILE), journal);
        var refused = sweep(design, "refused", "--engine", RefusingEngine.NAME, "--restart");
        assertThat(refused.code()).isEqualTo(Exit.USAGE.code());
        assertThat(refused.err()).contains("takes something that other machines do not get");
        assertThat(kept).hasBinaryContent(journal);
    }

    @Test
    void anyRowIsMadeAgainExactly() throws IOException {
        for (int row : new int[] {1, 8, 12}) {
            var again = huzhu("sweep", project, "--replay", folder.resolve("swept"), "--row", row);
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("Row " + row + " comes out the same to the last digit");
        }
        assertThat(huzhu("sweep", project, "--replay", folder.resolve("swept"), "--row", 13)
                        .code())
                .isEqualTo(Exit.USAGE.code());
        assertThat(huzhu("sweep", project, "--replay", project, "--row", 1).code())
                .isEqualTo(Exit.USAGE.code());
    }

    @Test
    void aRowThatWasChangedOrAProjectThatWasIsNoticed() throws IOException {
        var forged = folder.resolve("forged");
        Files.createDirectories(forged);
        for (var name : List.of("run.json", "design.yaml", "runs.csv")) {
            Files.copy(folder.resolve("swept").resolve(name), forged.resolve(name));
        }
        var table = runs("swept");
        var cells = table.get(1).split(",", -1);
        cells[8] = "1";
        table.set(1, String.join(",", cells));
        Files.write(forged.resolve("runs.csv"), table);
        var differs = huzhu("sweep", project, "--replay", forged, "--row", 1);
        assertThat(differs.code()).isEqualTo(Exit.FOUND.code());
        assertThat(differs.out()).contains("DIFFERS");
        Files.writeString(
                forged.resolve("run.json"),
                Files.readString(forged.resolve("run.json"))
                        .replaceFirst("\"elders.csv\": \"..", "\"elders.csv\": \"zz"));
        assertThat(huzhu("sweep", project, "--replay", forged, "--row", 2).err())
                .contains("differ from the hashes");
    }

    @Test
    void failuresAreFailuresAndNeverNought() throws IOException {
        var failing = Files.writeString(folder.resolve("failing.yaml"), """
                parameters:
                  a: {patches: [{table: volunteers, where: {person_id: V1}, set: {max_minutes_week: $value}}], values: [100, 200]}
                  b: {patches: [{table: volunteers, remove: {max_minutes_week: $value}}], values: [100, 200]}
                design: {kind: one_at_a_time}
                effort: 5
                start_effort: 0
                """);
        var refused = sweep(failing, "failing");
        assertThat(refused.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(refused.err()).contains("failing.yaml:").contains("PATCH_NO_ROW");
        assertThat(folder.resolve("failing")).doesNotExist();
    }

    /** Few points share a start of four runs' effort. */
    @Test
    void withoutAStartEffortTheNumberOfPointsDecides() throws IOException {
        var open = Files.writeString(folder.resolve("open.yaml"), """
                parameters: {detour: {policy: travel.detour, values: [1.3, 1.4]}}
                design: {kind: grid}
                effort: 5
                """);
        var shell = sweep(open, "open");
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(folder.resolve("open/run.json")).content().containsPattern("\"start_effort\"\\s*:\\s*20\\b");
    }

    @Test
    void mistakesAreToldWithTheirLineBeforeAnyRun() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.yaml"), """
                parameters:
                  detour: {policy: travel.detuor, min: 1.1, max: 1.8}
                  far: {policy: travel.speed_kmh.walk, min: 1, max: 900}
                design: {kind: grid}
                """);
        var refused = sweep(wrong, "wrong");
        assertThat(refused.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(refused.err())
                .contains("wrong.yaml:2:travel.detuor  POLICY_UNKNOWN", "\"travel.detour\"")
                .contains("wrong.yaml:3:travel.speed_kmh.walk  POLICY_RANGE");
        Files.writeString(wrong, """
                parameters:
                  one: {policy: travel.detour, min: 1.1, max: 1.8}
                  two: {policy: travel.detour, min: 1.1, max: 1.8}
                design: {kind: grid}
                """);
        assertThat(sweep(wrong, "wrong").err()).contains("wrong.yaml:3:travel.detour  YAML_DUPLICATE_KEY");
        Files.writeString(wrong, """
                parameters: {one: {policy: travel.detour, min: 1.1, max: 1.8}}
                design: {kind: grid}
                measures: [objective.unmt]
                """);
        assertThat(sweep(wrong, "wrong").err()).contains("wrong.yaml:3:measures  SWEEP_MEASURE", "objective.unmet");
        assertThat(huzhu("sweep", project, wrong).code()).isEqualTo(Exit.USAGE.code());
        assertThat(folder.resolve("wrong.partial")).doesNotExist();
    }

    @Test
    void measuresAreListed() {
        var listed = huzhu("sweep", project, "--measures");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("objective.unmet", "unmet_minutes.by_level.3");
    }
}
