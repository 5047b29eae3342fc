package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.datasets.ledger.LedgerFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are killed at random moments, as by {@code kill -9}: a few by default; {@code -Dhuzhu.kills=50} kills fifty times.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KillTest {
    private static final int KILLS = Integer.getInteger("huzhu.kills", 2);
    private static final long LONGEST_MILLIS = Long.getLong("huzhu.kills.millis", 1500);

    /** A roster takes seconds where a posting takes one. */
    private static final int FEWER_ROSTERS = KILLS > 10 ? 0 : 2;

    private Path folder;
    private Path project;
    private Path plan;
    private List<String> visits;

    @BeforeAll
    void plansACountyOfAHundred(@TempDir Path shared) throws IOException {
        folder = shared;
        project = shared.resolve("county");
        plan = shared.resolve("week");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 5);
        var roster = huzhu("roster", project, "--out", plan, "--effort", 50, "--threads", 1);
        assertThat(roster.code()).as(roster.err()).isZero();
        visits = Files.readAllLines(plan.resolve("roster.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[4])
                .distinct()
                .toList();
    }

    private static Process start(Path output, Object... words) throws IOException {
        return start(List.of(), output, words);
    }

    private static boolean runs(List<String> program, String... words) throws InterruptedException {
        var command = new ArrayList<>(program);
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Process start(List<String> by, Path output, Object... words) throws IOException {
        var command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "huzhu.cli.Main"));
        Arrays.stream(words).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void kill(Process process, long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private Path attendance(int count) throws IOException {
        var file = folder.resolve("done-" + count + ".csv");
        Files.writeString(
                file,
                "id,status\n"
                        + String.join(
                                "",
                                visits.stream()
                                        .limit(count)
                                        .map(id -> id + ",done\n")
                                        .toList()));
        return file;
    }

    @Test
    void aKilledPostingLosesNothingAndEntersNothingTwice() throws Exception {
        var ledger = folder.resolve("killed.jsonl");
        var random = new Random(11);
        for (int i = 1; i <= KILLS; i++) {
            var told = folder.resolve("told.txt");
            var done = attendance(Math.min(visits.size(), i * visits.size() / (KILLS + 1) + 1));
            var process = start(told, "timebank", "post", plan, "--ledger", ledger, "--done", done);
            kill(process, random.nextLong(LONGEST_MILLIS));
            var book = LedgerFile.at(ledger).read();
            assertThat(book.isDamaged()).as("kill %d: %s", i, book.problems()).isFalse();
            Files.readString(told, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("last line: "))
                    .forEach(line -> assertThat(book.hashes()).contains(line.substring("last line: ".length())));
        }
        var all = attendance(visits.size());
        assertThat(huzhu("timebank", "post", plan, "--ledger", ledger, "--done", all)
                        .code())
                .isZero();
        var atOnce = folder.resolve("at-once.jsonl");
        huzhu("timebank", "post", plan, "--ledger", atOnce, "--done", all);
        var killed = LedgerFile.at(ledger).read();
        var calm = LedgerFile.at(atOnce).read();
        assertThat(killed.problems()).isEmpty();
        assertThat(killed.ledger().size()).isEqualTo(calm.ledger().size()).isEqualTo(visits.size() + 1);
        assertThat(killed.balancesMinutes()).isEqualTo(calm.balancesMinutes());
    }

    @Test
    void twoProgramsAtOnceEnterEverythingOnce() throws Exception {
        var ledger = folder.resolve("two.jsonl");
        var all = attendance(visits.size());
        var half = attendance(visits.size() / 2);
        var one = start(
                folder.resolve("one.txt"), "timebank", "post", plan, "--ledger", ledger, "--done", half, "--json");
        var two =
                start(folder.resolve("two.txt"), "timebank", "post", plan, "--ledger", ledger, "--done", all, "--json");
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        var book = LedgerFile.at(ledger).read();
        assertThat(book.problems()).isEmpty();
        assertThat(book.ledger().size()).isEqualTo(visits.size() + 1);
    }

    @Test
    void ctrlCWhileTheShortageIsProvenWritesThePlanAllTheSame() throws Exception {
        // Where tests run in the background Ctrl-C is ignored, and whatever they start inherits that.
        var heedsCtrlC = List.of("/usr/bin/env", "--default-signal=INT");
        assumeThat(runs(heedsCtrlC, "true")).as("a program that undoes it").isTrue();
        var larger = folder.resolve("larger");
        huzhu("generate", "--out", larger, "--elders", 300, "--seed", 1);
        var told = folder.resolve("told-larger.txt");
        var out = folder.resolve("hurried");
        var process = start(heedsCtrlC, told, "roster", larger, "--out", out, "--effort", 50, "--threads", 1);
        while (process.isAlive()
                && !Files.readString(told, StandardCharsets.UTF_8).contains("Proving what")) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        runs(List.of("/bin/kill", "-INT"), Long.toString(process.pid()));
        assertThat(process.waitFor()).as(Files.readString(told)).isEqualTo(Exit.INTERRUPTED.code());
        assertThat(Files.readString(told)).contains("Proving only what takes seconds");
        assertThat(out.resolve("shortfall.json")).exists();
        assertThat(huzhu("audit", larger, "--plan", out).code()).isZero();
    }

    @Test
    void aKilledReplanLeavesTheOldWeekOrTheNewAndThePublishedAsItWas() throws Exception {
        var out = folder.resolve("killed-mended");
        var published = Files.readAllBytes(plan.resolve("plan.json"));
        var changes = Files.writeString(
                folder.resolve("changes.yaml"), "- {change: cancelled, id: \"" + visits.getLast() + "\"}\n");
        Object[] words = {
            "replan", project, "--from", plan, "--changes", changes, "--now", "mon 00:00", "--out", out, "-O"
        };
        var random = new Random(17);
        for (int i = 0; i < Math.max(1, KILLS - FEWER_ROSTERS); i++) {
            kill(start(folder.resolve("replan.txt"), words), 300 + random.nextLong(2 * LONGEST_MILLIS));
            assertThat(plan.resolve("plan.json")).hasBinaryContent(published);
            if (Files.exists(out)) {
                assertMended(out);
            }
        }
        assertThat(huzhu(words).code()).isZero();
        assertMended(out);
        assertNothingLeft();
    }

    private void assertMended(Path out) {
        var audit = huzhu("audit", project, "--plan", out, "--patch", out.resolve("patches.yaml"));
        assertThat(audit.code()).as(audit.out() + audit.err()).isZero();
        assertThat(out.resolve("messages.md")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).content().endsWith("</html>\n");
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("huzhu-new") || name.contains("huzhu-old"));
        }
    }

    @Test
    void aKilledRosterLeavesTheOldWeekOrTheNew() throws Exception {
        var out = folder.resolve("killed-week");
        var random = new Random(13);
        for (int i = 0; i < Math.max(1, KILLS - FEWER_ROSTERS); i++) {
            var process = start(
                    folder.resolve("roster.txt"), "roster", project, "--out", out, "-O", "--effort", 5, "--threads", 1);
            kill(process, 300 + random.nextLong(4 * LONGEST_MILLIS));
            if (Files.exists(out)) {
                var audit = huzhu("audit", project, "--plan", out);
                assertThat(audit.code()).as("kill %d: %s", i, audit.err()).isZero();
                assertThat(out.resolve("report.html")).content().endsWith("</html>\n");
            }
        }
        assertThat(huzhu("roster", project, "--out", out, "-O", "--effort", 5, "--threads", 1)
                        .code())
                .isZero();
        assertThat(huzhu("audit", project, "--plan", out).code()).isZero();
        assertNothingLeft();
    }
}
