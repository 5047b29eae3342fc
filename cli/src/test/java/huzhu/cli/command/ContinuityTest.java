package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.account.Gini;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What one week hands on to the next, through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContinuityTest {
    private Path folder;
    private Path project;
    private Path first;

    @BeforeAll
    void plansAWeekAndTurnsThePage(@TempDir Path shared) throws IOException {
        folder = shared;
        project = folder.resolve("county");
        first = folder.resolve("first");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 21, "--week", "2026-W48");
        assertThat(huzhu("roster", project, "--out", first, "--effort", 500).code())
                .isZero();
        var file = project.resolve("huzhu.yaml");
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.replaceAll(line -> line.replace("2026-W48", "2026-W49"));
        lines.add("previous: '" + first.toAbsolutePath() + "'");
        Files.write(file, lines);
    }

    private Path roster(String name, String... sets) {
        var words = new ArrayList<Object>(List.of("roster", project, "--out", folder.resolve(name), "--effort", 500));
        for (var set : sets) {
            words.addAll(List.of("--set", set));
        }
        var run = huzhu(words.toArray());
        assertThat(run.code()).as(run.err()).isZero();
        words.set(0, "audit");
        words.set(2, "--plan");
        words.subList(4, 6).clear();
        var audit = huzhu(words.toArray());
        assertThat(audit.code()).as(audit.out()).isZero();
        return folder.resolve(name);
    }

    private static List<String[]> rows(Path of, String file) throws IOException {
        return Files.readAllLines(of.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static int sum(Path of, int column) throws IOException {
        return rows(of, "continuity.csv").stream()
                .mapToInt(row -> Integer.parseInt(row[column]))
                .sum();
    }

    @Test
    void thoseWhoCameBeforeComeAgainIfThatIsWorthSomething() throws IOException {
        var known = roster("known", "objective.cost.weak_tie=200");
        var strange = roster("strange", "continuity.tie_strength=0", "objective.cost.weak_tie=200");
        assertThat(sum(known, 3) * sum(strange, 2)).isGreaterThan(sum(strange, 3) * sum(known, 2));
    }

    @Test
    void everybodyIsAccountedForAndWaitingGoesOn() throws IOException {
        var second = roster("second", "waiting.weight_per_week=0.5");
        assertThat(sum(first, 3)).isZero();
        var waited = new HashSet<String>();
        for (var row : rows(first, "continuity.csv")) {
            if (row[8].equals("1")) {
                waited.add(row[0] + row[1]);
            }
        }
        var longer = rows(second, "continuity.csv").stream()
                .filter(row -> row[8].equals("2"))
                .toList();
        assertThat(longer).isNotEmpty().allMatch(row -> waited.contains(row[0] + row[1]));
        int lines = (int) rows(second, "roster.csv").stream()
                .map(row -> row[4])
                .distinct()
                .count();
        assertThat(sum(second, 2)).isEqualTo(lines);
    }

    @Test
    void whatIsOverdueIsAskedFor() throws IOException {
        var due = new HashSet<String>();
        for (var row : rows(first, "continuity.csv")) {
            if (row[1].equals("VISIT") && !row[6].isEmpty()) {
                due.add(row[0]);
            }
        }
        assertThat(due).isNotEmpty();
        assertThat(asked(roster("due", "visit_rate.days.VISIT=7"))).containsAll(due);
        assertThat(asked(roster("free"))).matches(asked -> !asked.containsAll(due));
    }

    @Test
    void afterSoManyPeopleTheKnownOnesArePreferred() throws IOException {
        var file = huzhu("check", project, "--set", "continuity.carer_cap=5");
        assertThat(file.code()).isNotZero();
        var capped = roster("capped", "continuity.carer_cap=1", "objective.cost.not_preferred=500");
        var free = roster("uncapped", "continuity.tie_strength=0");
        assertThat(sum(capped, 3) * sum(free, 2)).isGreaterThan(sum(free, 3) * sum(capped, 2));
        var visit = rows(capped, "roster.csv").getLast();
        var off = Files.writeString(folder.resolve("off.yaml"), "- {change: cancelled, id: \"" + visit[4] + "\"}\n");
        var mended = folder.resolve("capped-mended");
        var cap = List.of("--set", "continuity.carer_cap=1", "--set", "objective.cost.not_preferred=500");
        var words = new ArrayList<Object>(List.of("replan", project, "--from", capped, "--changes", off));
        words.addAll(List.of("--now", "mon", "--out", mended));
        words.addAll(cap);
        var run = huzhu(words.toArray());
        assertThat(run.code()).as(run.err()).isZero();
        words = new ArrayList<>(List.of("audit", project, "--plan", mended, "--patch", mended.resolve("patches.yaml")));
        words.addAll(cap);
        var audit = huzhu(words.toArray());
        assertThat(audit.code()).as(audit.out() + audit.err()).isZero();
    }

    private static Set<String> asked(Path of) throws IOException {
        var asked = new HashSet<String>();
        rows(of, "roster.csv").stream().filter(row -> row[6].equals("VISIT")).forEach(row -> asked.add(row[5]));
        rows(of, "unmet.csv").stream().filter(row -> row[3].equals("VISIT")).forEach(row -> asked.add(row[2]));
        return asked;
    }

    @Test
    void weeksOfVolunteersAreKeptAndEvenedOut() throws IOException {
        var even = roster("even", "objective.cost.load_squared=20", "rhythm.carried_load=10");
        var uneven = roster("uneven", "objective.cost.load_squared=0");
        assertThat(rows(even, "load.csv")).hasSize(2 * rows(first, "load.csv").size());
        assertThat(gini(even)).isLessThan(gini(uneven));
        int before = households(first, 4) + households(first, 5);
        assertThat(before).isPositive();
        assertThat(households(even, 4) + households(even, 5))
                .isEqualTo(before + households(even, 2) + households(even, 3));
        assertThat(Files.readString(even.resolve("report.html")))
                .contains("Help between households", "With the weeks before:");
        assertThat(Files.readString(first.resolve("report.html"))).doesNotContain("With the weeks before:");
    }

    private static int households(Path of, int column) throws IOException {
        return rows(of, "households.csv").stream()
                .mapToInt(row -> Integer.parseInt(row[column]))
                .sum();
    }

    /** Of the minutes of both weeks. */
    private static double gini(Path of) throws IOException {
        var minutes = new HashMap<String, Integer>();
        for (var row : rows(of, "load.csv")) {
            minutes.merge(row[1], Integer.parseInt(row[2]), Integer::sum);
        }
        return Gini.of(minutes.values().stream().mapToDouble(one -> one).toArray());
    }

    @Test
    void newPairsAreIntroducedAndTheAuditSeesAFalseIntroduction() throws IOException {
        var introduced = roster("introduced", "introductions.minutes=15");
        var rows = rows(introduced, "introductions.csv");
        assertThat(rows).anyMatch(row -> !row[3].isEmpty()).allMatch(row -> row[3].isEmpty() != row[7].isEmpty());
        var brought = rows.stream().filter(row -> !row[3].isEmpty()).findFirst().orElseThrow();
        assertThat(introduced.resolve("calendars").resolve(brought[3] + ".ics"))
                .content()
                .contains("Take ");
        var file = introduced.resolve("introductions.csv");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                String.join(",", brought),
                                String.join(",", brought).replace(brought[3], brought[2])));
        var audit = huzhu("audit", project, "--plan", introduced, "--set", "introductions.minutes=15");
        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.out()).contains("reportedIntroductions");
        Files.delete(file);
    }
}
