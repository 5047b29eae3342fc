package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Published plans mended through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplanTest {
    private static final String NOW = "2026-11-25T10:00";
    private static final Pattern UID = Pattern.compile("UID:(\\S+)");

    private Path folder;
    private Path project;
    private Path week;

    @BeforeAll
    void plansAWeek(@TempDir Path shared) {
        folder = shared;
        project = folder.resolve("county");
        week = folder.resolve("week");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 11);
        var run = huzhu("roster", project, "--out", week, "--effort", 500);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private Shell replan(Path from, String out, Object... more) {
        var words = new ArrayList<Object>(
                List.of("replan", project, "--from", from, "--out", folder.resolve(out), "--now", NOW));
        words.addAll(List.of(more));
        return huzhu(words.toArray());
    }

    private Path changes(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String[]> roster(Path of) throws IOException {
        return Files.readAllLines(of.resolve("roster.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Somebody who goes out on Thursday or later, most of all. */
    private String busiest() throws IOException {
        var counts = new HashMap<String, Integer>();
        roster(week).stream()
                .filter(row -> row[0].compareTo("2026-11-26") >= 0)
                .forEach(row -> counts.merge(row[1], 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** What has begun, but for when its tour comes home: that is earlier where what would have followed is called off. */
    private static Set<List<String>> begun(List<String[]> rows) {
        var begun = new HashSet<List<String>>();
        rows.stream()
                .filter(row -> (row[0] + "T" + row[7]).compareTo(NOW) < 0)
                .forEach(row -> begun.add(List.of(row).subList(0, row.length - 1)));
        return begun;
    }

    private Shell audit(Path plan) {
        return huzhu("audit", project, "--plan", plan, "--patch", plan.resolve("patches.yaml"));
    }

    @Test
    void aPlanThatNothingHappensToStaysAsItIs() throws IOException {
        var run = replan(week, "same");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Nothing changes");
        for (var file : List.of("roster.csv", "beds.csv", "sessions.csv", "plan.json", "timebank.csv")) {
            assertThat(folder.resolve("same").resolve(file)).hasSameBinaryContentAs(week.resolve(file));
        }
        assertThat(Files.readAllLines(folder.resolve("same/roster-diff.csv"))).hasSize(1);
        assertThat(folder.resolve("same/patches.yaml")).doesNotExist();
    }

    @Test
    void whatHappensIsMendedAuditedToldAndCanHappenAgain() throws IOException {
        var who = busiest();
        var file = changes("wednesday.yaml", "- {change: volunteer_absent, id: " + who + ", from: wed 10:00}");
        var run = replan(week, "first", "--changes", file);
        assertThat(run.code()).as(run.err()).isZero();
        var first = folder.resolve("first");
        assertThat(audit(first).code()).as(audit(first).out()).isZero();
        assertThat(begun(roster(first))).isEqualTo(begun(roster(week)));
        assertThat(roster(first)).noneMatch(row -> row[1].equals(who) && row[0].compareTo("2026-11-26") >= 0);
        assertThat(Files.readString(first.resolve("roster-diff.csv"))).contains(who + ",gives,dropped");
        assertThat(Files.readString(first.resolve("messages.md")))
                .contains("(" + who + ")")
                .contains("is away");
        var calendar = Files.readString(first.resolve("calendars/" + who + ".ics"));
        assertThat(calendar).contains("SEQUENCE:1").contains("STATUS:CANCELLED");
        assertThat(uids(calendar)).containsAll(uids(Files.readString(week.resolve("calendars/" + who + ".ics"))));

        var elder = roster(first).stream()
                .filter(row -> row[0].compareTo("2026-11-27") >= 0)
                .findFirst()
                .orElseThrow()[5];
        var more = changes("thursday.csv", "变动,编码,从,到", "老人住院," + elder + ",周四,周日");
        var again = replan(first, "second", "--changes", more);
        assertThat(again.code()).as(again.err()).isZero();
        var second = folder.resolve("second");
        assertThat(audit(second).code()).as(audit(second).out()).isZero();
        assertThat(roster(second)).noneMatch(row -> row[5].equals(elder) && row[0].compareTo("2026-11-26") >= 0);
        assertThat(Files.readString(second.resolve("calendars/" + who + ".ics")))
                .contains("SEQUENCE:2");
        assertThat(begun(roster(second))).isEqualTo(begun(roster(week)));
    }

    @Test
    void aMendedWeekCanBeEnteredIntoTheTimeBank() throws IOException {
        var off = roster(week).stream()
                .filter(row -> row[0].compareTo("2026-11-27") >= 0)
                .findFirst()
                .orElseThrow()[4];
        var file = changes("off.yaml", "- {change: cancelled, id: \"" + off + "\"}");
        assertThat(replan(week, "entered", "--changes", file).code()).isZero();
        var mended = folder.resolve("entered");
        var visit = roster(mended).getFirst()[4];
        var done = changes("done.csv", "id,status", visit + ",done");
        var ledger = folder.resolve("entered.jsonl");
        var post = huzhu("timebank", "post", mended, "--ledger", ledger, "--done", done);
        assertThat(post.code()).as(post.err()).isZero();
        assertThat(post.out()).contains("1 visit or session entered as done");
        assertThat(huzhu("timebank", "verify", "--ledger", ledger).code()).isZero();
    }

    private static Set<String> uids(String calendar) {
        var uids = new HashSet<String>();
        UID.matcher(calendar).results().forEach(one -> uids.add(one.group(1)));
        return uids;
    }

    @Test
    void newPeopleAndRequestsArePatchesOfTheSameFile() throws IOException {
        var village = roster(week).getFirst()[5];
        var line = Files.readAllLines(project.resolve("elders.csv")).stream()
                .filter(row -> row.startsWith(village + ","))
                .findFirst()
                .orElseThrow();
        var header = List.of(
                Files.readAllLines(project.resolve("elders.csv")).getFirst().split(",", -1));
        var home = line.split(",", -1)[header.indexOf("village_id")];
        var file = changes(
                "new.yaml",
                "- table: volunteers",
                "  add:",
                "    - {person_id: new1, village_id: " + home + ", mode: car, skills: care, thu: 06:00-20:00}",
                "- table: elders",
                "  add:",
                "    - {person_id: new2, village_id: " + home + ", need_level: 4, wants: [MEAL]}");
        var run = replan(week, "new", "--changes", file, "--mode", "improve");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(audit(folder.resolve("new")).code()).isZero();
        assertThat(roster(folder.resolve("new"))).anyMatch(row -> row[1].equals("new1"));
        assertThat(begun(roster(folder.resolve("new")))).isEqualTo(begun(roster(week)));
    }

    @Test
    void mistakesAreToldWithTheirPlace() throws IOException {
        var who = busiest();
        var file = changes(
                "bad.csv",
                "change,id,from,to",
                "volunteer_absent," + who + "x,wed,",
                "volunteer_absent," + who + ",someday,",
                "volunteer_away," + who + ",,",
                "elder_absent,E001,fri,thu");
        var run = replan(week, "bad", "--changes", file);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("bad.csv:2:id  REFERENCE_UNKNOWN")
                .contains("bad.csv:3:from  MOMENT_BAD")
                .contains("bad.csv:4:change  VALUE_UNKNOWN")
                .contains("bad.csv:5:to  ABSENCE_REVERSED");
        assertThat(folder.resolve("bad")).doesNotExist();
        var begun = roster(week).getFirst();
        var late = changes("late.yaml", "- {change: cancelled, id: " + begun[4] + "}", "- {chance: done}");
        assertThat(replan(week, "late", "--changes", late).err()).contains("late.yaml:2:chance  KEY_UNKNOWN");
        late = changes("late.yaml", "- {change: cancelled, id: \"" + begun[4] + "\"}");
        assertThat(replan(week, "late", "--changes", late).err()).contains("late.yaml:1:id  CHANGE_TOO_LATE");
    }

    @Test
    void linesEditedByHandStayAndWhatTheyBreakIsTold() throws IOException {
        var edited = Files.createDirectories(folder.resolve("edited"));
        var lines = new ArrayList<>(Files.readAllLines(week.resolve("roster.csv")));
        for (int i = 1; i < lines.size(); i++) {
            var row = lines.get(i).split(",", -1);
            if (row[0].equals("2026-11-27")) {
                row[7] = "03:00";
                row[8] = "03:30";
                row[9] = "";
                lines.set(i, String.join(",", row));
                break;
            }
        }
        Files.write(edited.resolve("roster.csv"), lines);
        Files.copy(week.resolve("beds.csv"), edited.resolve("beds.csv"));
        Files.copy(week.resolve("sessions.csv"), edited.resolve("sessions.csv"));
        var run = replan(week, "byhand", "--edits", edited);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("rules are broken").contains("decided by hand");
        assertThat(roster(folder.resolve("byhand"))).anyMatch(row -> row[7].equals("03:00"));
    }

    @Test
    void aHalfMadePlanIsCompletedAroundWhatIsKept() throws IOException {
        var half = Files.createDirectories(folder.resolve("half"));
        var lines = Files.readAllLines(week.resolve("roster.csv"));
        var visits = new HashSet<String>();
        lines.stream().skip(1).limit((lines.size() - 1) / 2).forEach(line -> visits.add(line.split(",", -1)[4]));
        Files.write(
                half.resolve("roster.csv"),
                lines.stream()
                        .filter(line -> line.equals(lines.getFirst()) || visits.contains(line.split(",", -1)[4]))
                        .toList());
        var keep = changes("keep.csv", "visit_id,keep", "*,exactly");
        var run = huzhu(
                "replan", project, "--from", half, "--keep", keep, "--out", folder.resolve("whole"), "--now", "mon");
        assertThat(run.code()).as(run.err()).isZero();
        var whole = roster(folder.resolve("whole"));
        assertThat(whole.size()).isGreaterThan(visits.size());
        var kept = new HashSet<List<String>>();
        whole.forEach(row -> kept.add(List.of(row[0], row[1], row[4], row[7])));
        assertThat(roster(half)).allMatch(row -> kept.contains(List.of(row[0], row[1], row[4], row[7])));
        assertThat(huzhu("audit", project, "--plan", folder.resolve("whole")).code())
                .isZero();
    }
}
