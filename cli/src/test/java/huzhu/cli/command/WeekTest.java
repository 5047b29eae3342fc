package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From tables to an audited week, through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WeekTest {
    private static final String EFFORT = "300";
    private static final List<String> REPRODUCIBLE = List.of(
            "roster.csv",
            "beds.csv",
            "sessions.csv",
            "unmet.csv",
            "shortfall.json",
            "timebank.csv",
            "plan.json",
            "roster.xlsx",
            "slips.pdf");

    private Path folder;
    private Path project;
    private Path plan;
    private Shell roster;

    @BeforeAll
    void plansACountyOfAHundred(@TempDir Path shared) {
        folder = shared;
        project = folder.resolve("county");
        plan = folder.resolve("week");
        assertThat(huzhu("generate", "--out", project, "--elders", 100, "--seed", 5)
                        .code())
                .isZero();
        roster = huzhu("roster", project, "--out", plan, "--effort", EFFORT, "--threads", 1);
        assertThat(roster.code()).as(roster.err()).isZero();
    }

    @Test
    void aRosterComesWithAllItsFiles() {
        assertThat(REPRODUCIBLE)
                .allSatisfy(file -> assertThat(plan.resolve(file)).isNotEmptyFile());
        assertThat(plan.resolve("run.json")).content().contains("\"reproducible\": true", "\"elders.csv\"");
        assertThat(plan.resolve("report.html")).content().contains("</html>");
        assertThat(plan.resolve("calendars")).isDirectoryContaining("glob:**.ics");
    }

    @Test
    void resultsGoToStandardOutputAndAllElseToStandardError() {
        assertThat(roster.out()).contains("Hours of visits", "share met", "report.html");
        assertThat(roster.err()).contains("elders.csv: 100 rows = 100 used + 0 refused");
        var quiet = huzhu("roster", project, "--out", folder.resolve("quiet"), "--effort", 1, "--quiet");
        assertThat(quiet.err()).isEmpty();
    }

    @Test
    void anOwnPlanPassesItsAudit() {
        var audit = huzhu("audit", project, "--plan", plan);
        assertThat(audit.code()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.out()).contains("Clean: no rule is broken.");
    }

    @Test
    void theSameInputSeedAndEffortGiveTheSameBytesWithAnyThreads() throws IOException {
        var elsewhere = folder.resolve("elsewhere/county");
        copy(project, elsewhere);
        var other = folder.resolve("elsewhere/week");
        assertThat(huzhu("roster", elsewhere, "--out", other, "--effort", EFFORT, "--threads", 2)
                        .code())
                .isZero();
        for (var file : REPRODUCIBLE) {
            assertThat(other.resolve(file)).as(file).hasSameBinaryContentAs(plan.resolve(file));
        }
        assertThat(Files.readString(other.resolve("report.html")))
                .isEqualTo(Files.readString(plan.resolve("report.html")));
    }

    @Test
    void balancesOfTheWeekBeforeAreBroughtForward() throws IOException {
        var before = Files.createDirectories(folder.resolve("week-before"));
        Files.writeString(before.resolve("timebank.csv"), """
                person_id,given_minutes,received_minutes,balance_before,balance_after,over_cap
                STRANGER,0,0,90,90,0
                """);
        var next = projectAfter(before, "next");
        var run = huzhu("roster", next, "--out", folder.resolve("next-week"), "--effort", 1);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("balances of 1 person brought forward");
        assertThat(folder.resolve("next-week/timebank.csv")).content().contains("STRANGER,0,0,90,90,0");
        assertThat(folder.resolve("next-week/run.json")).content().contains("\"previous/timebank.csv\"");
    }

    @Test
    void balancesThatCannotBeReadAreRefused() throws IOException {
        var before = Files.createDirectories(folder.resolve("broken-before"));
        Files.writeString(before.resolve("timebank.csv"), """
                person_id,given_minutes,received_minutes,balance_before,balance_after,over_cap
                STRANGER,0,0,90,ninety,0
                """);
        var run = huzhu("roster", projectAfter(before, "stuck"), "--out", folder.resolve("stuck-week"));
        assertThat(run.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(run.err()).contains("timebank.csv:2:balance_after", "ninety");
        assertThat(folder.resolve("stuck-week")).doesNotExist();
    }

    private Path projectAfter(Path before, String name) throws IOException {
        var next = folder.resolve(name);
        copy(project, next);
        edit(next.resolve("huzhu.yaml"), lines -> {
            var longer = new ArrayList<>(lines);
            longer.add("previous: '" + before.toAbsolutePath() + "'");
            return longer;
        });
        return next;
    }

    @Test
    void aGeneratedCountyIsReplacedOnlyWhenAskedFor() throws IOException {
        var county = folder.resolve("drawn-again");
        copy(project, county);
        Object[] again = {"generate", "--out", county, "--elders", 100, "--seed", 6};
        assertThat(huzhu(again).code()).isEqualTo(Exit.USAGE.code());
        assertThat(county.resolve("elders.csv")).hasSameBinaryContentAs(project.resolve("elders.csv"));
        assertThat(huzhu("generate", "--out", county, "--elders", 100, "--seed", 6, "-O")
                        .code())
                .isZero();
        assertThat(Files.readString(county.resolve("elders.csv")))
                .isNotEqualTo(Files.readString(project.resolve("elders.csv")));
    }

    @Test
    void anEarlierOutputIsReplacedOnlyWhenAskedFor() throws IOException {
        var out = folder.resolve("again");
        copy(plan, out);
        assertThat(huzhu("roster", project, "--out", out, "--effort", 1).code()).isEqualTo(Exit.USAGE.code());
        assertThat(out.resolve("roster.csv")).hasSameBinaryContentAs(plan.resolve("roster.csv"));
        assertThat(huzhu("roster", project, "--out", out, "--effort", 1, "-O").code())
                .isZero();
    }

    @Test
    void aMissedThresholdIsExitCodeFour() {
        var missed =
                huzhu("roster", project, "--out", folder.resolve("m"), "--effort", 1, "--fail-on", "unmet_minutes>1");
        assertThat(missed.code()).isEqualTo(Exit.MISSED.code());
        assertThat(missed.err()).contains("Threshold missed: unmet_minutes > 1");
        var kept = huzhu(
                "roster", project, "--out", folder.resolve("k"), "--effort", 1, "--fail-on", "weighted.met_minutes<0");
        assertThat(kept.code()).isZero();
    }

    @Test
    void jsonHasTheTotalsOfTheShortfall() throws IOException {
        var json = huzhu("roster", project, "--out", folder.resolve("j"), "--effort", EFFORT, "--json");
        assertThat(json.out()).startsWith("{").contains("\"proven_unmet_minutes\"", "\"weighted\"", "\"nights\"");
        var unmet = Pattern.compile("\"unmet_minutes\"\\s*:\\s*(\\d+)");
        var printed = unmet.matcher(json.out());
        var written = unmet.matcher(Files.readString(folder.resolve("j/shortfall.json")));
        assertThat(printed.find() && written.find()).isTrue();
        assertThat(printed.group(1)).isEqualTo(written.group(1));
    }

    @Test
    void chineseOutputIsChinese() {
        var run = huzhu("roster", project, "--out", folder.resolve("zh"), "--effort", 1, "--lang", "zh");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out() + run.err())
                .contains("上门服务小时", "已写入")
                .doesNotContain("rows", "Hours", "needed", "Written");
        assertThat(folder.resolve("zh/report.html")).content().contains("每周报告").doesNotContain("Weekly report");
    }

    @Test
    void policyValuesCanBeSetAndAWrongOneIsRefused() throws IOException {
        var set = huzhu("roster", project, "--out", folder.resolve("s"), "--effort", 1, "--set", "travel.detour=2.5");
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(folder.resolve("s/run.json")).content().contains("2.5");
        var wrong = huzhu("roster", project, "--out", folder.resolve("w"), "--effort", 1, "--set", "travel.detuor=2");
        assertThat(wrong.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(wrong.err()).contains("travel.detour");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void refusedInputIsListedAndNothingIsWritten() throws IOException {
        var broken = folder.resolve("broken");
        copy(project, broken);
        edit(broken.resolve("elders.csv"), lines -> {
            var worse = new ArrayList<>(lines);
            worse.add(lines.getLast());
            return worse;
        });
        var out = folder.resolve("never");
        var run = huzhu("roster", broken, "--out", out, "--effort", 1);
        assertThat(run.code()).isEqualTo(Exit.REFUSED.code());
        assertThat(run.err()).contains("elders.csv:102:").contains("1 error:").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        var check = huzhu("check", broken, "--out", folder.resolve("problems"));
        assertThat(check.code()).isEqualTo(Exit.FOUND.code());
        assertThat(folder.resolve("problems/problems.csv")).content().contains("elders.csv");
    }

    /** 201 warnings leave no room for the error behind them, unless it comes first. */
    @Test
    void errorsAreListedBeforeWarningsWhereNotAllFindRoom() throws IOException {
        var far = folder.resolve("far");
        copy(project, far);
        edit(far.resolve("elders.csv"), lines -> {
            var many = new ArrayList<>(List.of("person_id,village_id,age,latitude,longitude,need_level"));
            var village = lines.get(1).split(",", -1)[4];
            for (int i = 1; i <= 201; i++) {
                many.add("E%03d,%s,70,45,90,1".formatted(i, village));
            }
            many.add("E202,%s,70,,,nine".formatted(village));
            return many;
        });
        var check = huzhu("check", far);
        assertThat(check.err()).contains("elders.csv:203:need_level").contains("COORDINATES_FAR");
    }

    @Test
    void aCleanProjectChecksClean() {
        assertThat(huzhu("check", project).code()).isZero();
        assertThat(huzhu("check", project, "--json").out()).contains("\"rows_refused\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "empty", "file"})
    void aProjectThatIsNoneIsRefused(String name) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("file"), "{{{");
        for (var command : List.of("roster", "check", "audit")) {
            var words = new ArrayList<Object>(List.of(command, folder.resolve(name)));
            words.addAll(
                    switch (command) {
                        case "roster" -> List.of("--out", folder.resolve("o-" + name));
                        case "audit" -> List.of("--plan", plan);
                        default -> List.of();
                    });
            var run = huzhu(words.toArray());
            assertThat(run.code()).as(command + ": " + run.err()).isEqualTo(Exit.REFUSED.code());
            assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
        }
    }

    @Test
    void aPlanFolderThatIsNoneIsRefused() throws IOException {
        var empty = Files.createDirectories(folder.resolve("no-plan"));
        assertThat(huzhu("audit", project, "--plan", empty).code()).isEqualTo(Exit.REFUSED.code());
        assertThat(huzhu("audit", project, "--plan", folder.resolve("gone")).code())
                .isEqualTo(Exit.REFUSED.code());
    }

    /** Each edit of roster.csv plants one kind of breach, which the audit must name. */
    private void auditFinds(String rule, UnaryOperator<List<String>> change) throws IOException {
        var edited = folder.resolve("edited-" + rule);
        copy(plan, edited);
        edit(edited.resolve("roster.csv"), change);
        var audit = huzhu("audit", project, "--plan", edited);
        assertThat(audit.code()).as(audit.out() + audit.err()).isEqualTo(Exit.FOUND.code());
        assertThat(audit.out()).contains(rule + "  ");
        assertThat(huzhu("audit", project, "--plan", edited, "--json").out())
                .contains("\"clean\" : false")
                .contains("\"rule\" : \"" + rule + "\"");
    }

    @Test
    void theAuditFindsAVisitMadeInTheNight() throws IOException {
        auditFinds("availabilityWindow", lines -> replaceCells(lines, 1, 7, "00:05", 8, "00:35"));
    }

    @Test
    void theAuditFindsAVisitThatIsTooLong() throws IOException {
        auditFinds("visitLength", lines -> replaceCells(lines, 1, 8, "23:59"));
    }

    @Test
    void theAuditFindsAVolunteerWhoDoesNotExist() throws IOException {
        auditFinds("knownReferences", lines -> replaceCells(lines, 1, 4, "NOBODY:NOTHING#1"));
    }

    @Test
    void theAuditFindsAVisitGivenTwice() throws IOException {
        auditFinds("caregiversTogether", lines -> {
            var twice = new ArrayList<>(lines);
            var visit = lines.get(1).split(",", -1);
            int other = 2;
            while (lines.get(other).split(",", -1)[1].equals(visit[1])) {
                other++;
            }
            var cells = lines.get(other).split(",", -1);
            cells[4] = visit[4];
            cells[5] = visit[5];
            cells[6] = visit[6];
            twice.set(other, String.join(",", cells));
            return twice;
        });
    }

    private static List<String> replaceCells(List<String> lines, int line, Object... cells) {
        var changed = new ArrayList<>(lines);
        var row = lines.get(line).split(",", -1);
        for (int i = 0; i < cells.length; i += 2) {
            row[(int) cells[i]] = (String) cells[i + 1];
        }
        changed.set(line, String.join(",", row));
        return changed;
    }

    private static void edit(Path file, UnaryOperator<List<String>> change) throws IOException {
        Files.write(file, change.apply(Files.readAllLines(file)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, target);
                }
            }
        }
    }
}
