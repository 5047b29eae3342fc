package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A time after which visits are late, through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LateVisitsTest {
    private Path folder;
    private Path project;
    private Path dear;

    @BeforeAll
    void plansAWeekInWhichLatenessIsDear(@TempDir Path shared) throws IOException {
        folder = shared;
        project = folder.resolve("county");
        huzhu("generate", "--out", project, "--elders", 100, "--seed", 21, "--week", "2026-W48");
        var services = project.resolve("services.csv");
        var lines = new ArrayList<>(Files.readAllLines(services));
        lines.replaceAll(line -> line + (line.startsWith("service_id") ? ",late_after" : ",12:30"));
        Files.write(services, lines);
        dear = roster("dear", "10");
    }

    private Path roster(String name, String price) {
        var out = folder.resolve(name);
        var run = huzhu(
                "roster", project, "--out", out, "--effort", 5000, "--set", "objective.cost.late_minute=" + price);
        assertThat(run.code()).as(run.err()).isZero();
        return out;
    }

    private static JsonNode run(Path of) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(of.resolve("run.json")));
    }

    @Test
    void fewerMinutesAreLateWhereTheyCostMoreAndNoMoreNeedIsUnmet() throws IOException {
        var free = run(roster("free", "0"));
        var costly = run(dear);
        assertThat(costly.at("/late/minutes").asLong())
                .isPositive()
                .isLessThan(free.at("/late/minutes").asLong() * 9 / 10);
        assertThat(costly.at("/late/most_minutes").asInt())
                .isBetween(1, costly.at("/late/minutes").asInt());
        assertThat(costly.at("/score/cost_parts/late").asDouble())
                .isGreaterThanOrEqualTo(10 * costly.at("/late/minutes").asDouble());
        assertThat(free.at("/score/cost_parts/late").asDouble()).isZero();
    }

    @Test
    void theAuditAgreesAndTheReportTells() throws IOException {
        var audit = huzhu("audit", project, "--plan", dear, "--set", "objective.cost.late_minute=10");
        assertThat(audit.code()).as(audit.out()).isZero();
        assertThat(Files.readString(dear.resolve("report.html"))).contains("had better begin");
    }

    @Test
    void explainTellsOfAVisitWhetherItIsLate() throws IOException {
        var rows = Files.readAllLines(dear.resolve("roster.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        var late = rows.stream().filter(row -> row[7].compareTo("12:30") > 0).findFirst();
        var early = rows.stream().filter(row -> row[7].compareTo("12:30") <= 0).findFirst();
        assertThat(huzhu("explain", project, "--plan", dear, late.orElseThrow()[4])
                        .out())
                .contains("It is late:", "after 12:30");
        assertThat(huzhu("explain", project, "--plan", dear, early.orElseThrow()[4])
                        .out())
                .contains("begins by 12:30");
    }
}
