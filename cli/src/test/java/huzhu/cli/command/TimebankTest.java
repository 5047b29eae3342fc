package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.ledger.LedgerFile;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a plan and an attendance list to accounts, through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TimebankTest {
    private Path project;
    private Path plan;
    private List<String> visits;
    private Path folder;
    private Path ledger;
    private Path done;
    private int tests;

    @BeforeAll
    void plansACountyOfAHundred(@TempDir Path shared) throws IOException {
        folder = shared;
        project = shared.resolve("county");
        plan = shared.resolve("week");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 5);
        var roster = huzhu("roster", project, "--out", plan, "--effort", 100, "--threads", 1);
        assertThat(roster.code()).as(roster.err()).isZero();
        visits = column(plan.resolve("roster.csv"), 4).stream().distinct().toList();
    }

    @BeforeEach
    void beginsABook() {
        var own = folder.resolve("test-" + tests++);
        ledger = own.resolve("ledger.jsonl");
        done = folder.resolve("done-" + tests + ".csv");
    }

    private static List<String> column(Path csv, int index) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[index])
                .toList();
    }

    private void attendance(String... rows) throws IOException {
        Files.writeString(done, "id,person_id,status,minutes\n" + String.join("\n", rows) + "\n");
    }

    private Shell post(Object... more) {
        var words = new ArrayList<Object>(List.of("timebank", "post", plan, "--ledger", ledger, "--done", done));
        words.addAll(List.of(more));
        return huzhu(words.toArray());
    }

    @Test
    void aWeekDoneAsPlannedGivesTheBalancesThatItsTableForetold() throws IOException {
        attendance();
        assertThat(post("--others", "done").code()).isZero();
        var foretold = new HashMap<PersonId, Long>();
        Files.readAllLines(plan.resolve("timebank.csv")).stream().skip(1).forEach(line -> {
            var cells = line.split(",");
            if (!cells[4].equals("0")) {
                foretold.put(new PersonId(cells[0]), Long.valueOf(cells[4]));
            }
        });
        var balances = LedgerFile.at(ledger).read().balancesMinutes();
        balances.values().removeIf(minutes -> minutes == 0);
        assertThat(balances).isEqualTo(foretold).isNotEmpty();
        assertThat(huzhu("timebank", "verify", "--ledger", ledger).code()).isZero();
    }

    @Test
    void postedTwiceNothingIsEnteredTwiceAndALongerListEntersTheRest() throws IOException {
        attendance(visits.get(0) + ",,done,", visits.get(1) + ",,no_show,");
        assertThat(post("--json").out()).contains("\"done\" : 1", "\"absent\" : 1", "\"already\" : 0");
        var bytes = Files.readAllBytes(ledger);
        assertThat(post("--json").out()).contains("\"done\" : 0", "\"already\" : 2");
        assertThat(Files.readAllBytes(ledger)).isEqualTo(bytes);
        attendance(visits.get(0) + ",,done,", visits.get(1) + ",,no_show,", visits.get(2) + ",,done,10");
        assertThat(post("--json").out()).contains("\"done\" : 1", "\"already\" : 2");
    }

    @Test
    void anErrorAnywhereInTheListEntersNothing() throws IOException {
        attendance(
                visits.get(0) + ",,done,",
                visits.get(1) + ",,done,1440",
                "nowhere#1,,done,",
                visits.get(2) + ",stranger,done,",
                visits.get(3) + ",,no_show,10",
                visits.get(0) + ",,done,",
                visits.get(4) + ",,perhaps,");
        var shell = post();
        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.err())
                .contains(
                        ":3:minutes  ATTENDANCE_LONGER",
                        ":4:id  ATTENDANCE_UNKNOWN",
                        ":5:person_id  ATTENDANCE_PERSON",
                        ":6:minutes  ATTENDANCE_MINUTES",
                        ":7:id  ATTENDANCE_TWICE",
                        ":8:status  VALUE_UNKNOWN");
        assertThat(ledger).doesNotExist();
    }

    @Test
    void aContradictionToTheBookIsRefusedUntilItIsTakenBack() throws IOException {
        attendance(visits.get(0) + ",,done,");
        assertThat(post().code()).isZero();
        attendance(visits.get(0) + ",,no_show,", visits.get(1) + ",,done,");
        var refused = post();
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains(":2:id  ATTENDANCE_ENTERED");
        assertThat(LedgerFile.at(ledger).read().ledger().size()).isEqualTo(2);
        assertThat(huzhu("timebank", "reverse", 1, "--because", "was out", "--ledger", ledger, "--date", "2026-11-30")
                        .code())
                .isZero();
        assertThat(post("--json").out()).contains("\"done\" : 1", "\"absent\" : 1");
        assertThat(huzhu("timebank", "verify", "--ledger", ledger).code()).isZero();
    }

    @Test
    void aProjectThatNamesTheBookTakesItsBalances() throws IOException {
        attendance(visits.get(0) + ",,done,");
        post();
        var yaml = project.resolve("huzhu.yaml");
        var before = Files.readString(yaml);
        Files.writeString(yaml, before + "timebank: " + ledger + "\n");
        try {
            var week = folder.resolve("next");
            var roster = huzhu("roster", project, "--out", week, "--effort", 5, "--threads", 1);
            assertThat(roster.code()).as(roster.err()).isZero();
            var giver = column(plan.resolve("roster.csv"), 1).getFirst();
            long minutes = LedgerFile.at(ledger).read().balancesMinutes().getOrDefault(new PersonId(giver), 0L);
            assertThat(minutes).isPositive();
            assertThat(Files.readAllLines(week.resolve("timebank.csv")))
                    .anyMatch(line -> line.matches(giver + ",\\d+,\\d+," + minutes + ",.*"));
            assertThat(week.resolve("run.json")).content().contains("\"timebank\": \"");
            assertThat(huzhu("timebank", "statement", giver, "--project", project)
                            .out())
                    .contains("" + minutes);
            Files.writeString(ledger, Files.readString(ledger).replace("\"visit\"", "\"visjt\""));
            assertThat(huzhu("roster", project, "--out", week, "-O", "--effort", 5)
                            .code())
                    .isEqualTo(3);
        } finally {
            Files.writeString(yaml, before);
        }
    }

    @Test
    void hoursAreSetAsideAndGiveAPatchOfPriority() throws IOException {
        attendance();
        post("--others", "done");
        var rich = LedgerFile.at(ledger).read().balancesMinutes().entrySet().stream()
                .filter(one -> one.getValue() >= 60 && one.getKey().value().startsWith("E"))
                .findFirst()
                .orElseThrow()
                .getKey();
        Object[] where = {"--project", project, "--ledger", ledger, "--date", "2026-11-30"};
        assertThat(move("redeem", rich, "0.5", where).code()).isZero();
        assertThat(move("redeem", rich, "999", where).err()).contains("holds less");
        assertThat(move("donate", rich, "0.5", where).out()).contains("@community +30");
        assertThat(move("donate", "nobody", "0.5", where).code()).isEqualTo(2);
        assertThat(move("donate", rich, "0.333", where).code()).isEqualTo(2);
        assertThat(move("release", rich, "0.1", where).code()).isZero();
        var patch = folder.resolve("redeem.yaml");
        assertThat(huzhu("timebank", "priority", "--project", project, "--ledger", ledger, "--out", patch)
                        .code())
                .isZero();
        assertThat(patch).content().contains("person_id: " + rich, "weight_adjust: '1.5'");
        assertThat(huzhu("check", project, "--patch", patch).code()).isZero();
        assertCountsByItselfAsBy(patch);
        assertThat(huzhu("timebank", "promise", "--project", project, "--ledger", ledger, "--years", 2)
                        .out())
                .contains("2026", "2027");
        assertThat(huzhu("timebank", "households", "--project", project, "--ledger", ledger, "--json")
                        .out())
                .contains("given_by_a_minutes");
    }

    /** A patch of priority, and the same without one. */
    private void assertCountsByItselfAsBy(Path patch) throws IOException {
        var yaml = project.resolve("huzhu.yaml");
        var before = Files.readString(yaml);
        Files.writeString(yaml, before + "timebank: " + ledger + "\n");
        try {
            var patched = folder.resolve("patched");
            var itself = folder.resolve("itself");
            Object[] limits = {"--effort", 5, "--threads", 1};
            assertThat(roster(patched, limits, "--patch", patch).code()).isZero();
            assertThat(roster(itself, limits, "--set", "timebank.redeem_by_itself=yes")
                            .code())
                    .isZero();
            assertThat(itself.resolve("shortfall.json")).hasSameBinaryContentAs(patched.resolve("shortfall.json"));
        } finally {
            Files.writeString(yaml, before);
        }
    }

    private Shell roster(Path out, Object[] limits, Object... more) {
        var words = new ArrayList<Object>(List.of("roster", project, "--out", out));
        words.addAll(List.of(limits));
        words.addAll(List.of(more));
        return huzhu(words.toArray());
    }

    private Shell move(String move, Object person, String hours, Object... where) {
        var words = new ArrayList<Object>(List.of("timebank", move, person, "--hours", hours));
        words.addAll(List.of(where));
        return huzhu(words.toArray());
    }

    @Test
    void aReceiptIsEnteredOnce() {
        Object[] group = {"timebank", "group", "school", "--ledger", ledger, "--ref", "7"};
        assertThat(huzhu(group).code()).isZero();
        assertThat(huzhu(group).code()).isEqualTo(3);
        assertThat(huzhu("timebank", "verify", "--ledger", ledger, "--head", "0".repeat(64))
                        .code())
                .isEqualTo(5);
    }
}
