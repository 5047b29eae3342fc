package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.output.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Explanations and their remedies, through the command line alone; {@code -Dhuzhu.remedies=200} tries as many visits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExplainTest {
    private static final int VISITS = Integer.getInteger("huzhu.remedies", 4);

    private Path folder;
    private Path project;
    private Path week;
    private List<String> unmet;

    @BeforeAll
    void plansACountyOfAHundred(@TempDir Path shared) throws IOException {
        folder = shared;
        project = folder.resolve("county");
        week = folder.resolve("week");
        assertThat(huzhu("generate", "--out", project, "--elders", 100, "--seed", 5)
                        .code())
                .isZero();
        assertThat(huzhu("roster", project, "--out", week, "--effort", 500).code())
                .isZero();
        unmet = Files.readAllLines(week.resolve("unmet.csv")).stream()
                .skip(1)
                .filter(line -> line.contains(",visit,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private Shell explain(String id, Object... more) {
        var words = new ArrayList<Object>(List.of("explain", project, "--plan", week, id));
        words.addAll(List.of(more));
        return huzhu(words.toArray());
    }

    private JsonNode json(String id) {
        var shell = explain(id, "--json");
        assertThat(shell.code()).as(shell.err()).isZero();
        return JsonFile.read(shell.out().getBytes(StandardCharsets.UTF_8))
                .get("explanations")
                .get(0);
    }

    @Test
    void everyRemedyPassesTheAuditUnderItsPatchServesTheVisitAndLosesNothing() throws IOException {
        var random = new Random(1);
        int tried = 0;
        for (int i = 0; i < VISITS; i++) {
            var id = unmet.get(random.nextInt(unmet.size()));
            var out = folder.resolve("why" + i);
            assertThat(explain(id, "--out", out).code()).isZero();
            for (int k = 1; Files.exists(out.resolve("remedy-" + k + ".yaml")); k++) {
                tried++;
                var plan = out.resolve("plan-" + k);
                var patch = out.resolve("remedy-" + k + ".yaml");
                var audit = huzhu("audit", project, "--plan", plan, "--patch", patch);
                assertThat(audit.code())
                        .as(id + " " + audit.out() + audit.err())
                        .isZero();
                var then = Files.readAllLines(plan.resolve("unmet.csv")).stream()
                        .filter(line -> line.contains(",visit,"))
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList();
                assertThat(then).doesNotContain(id);
                assertThat(unmet).containsAll(then);
            }
        }
        assertThat(tried).isGreaterThan(VISITS / 2);
    }

    @Test
    void withoutItsPatchAPlanThatNeedsOneBreaksARule() throws IOException {
        var id = unmet.stream()
                .filter(one -> {
                    var remedies = json(one).get("remedies");
                    return !remedies.isEmpty()
                            && !remedies.get(0).get("patches").isEmpty();
                })
                .findFirst()
                .orElseThrow();
        var out = folder.resolve("unpatched");
        explain(id, "--out", out);
        assertThat(huzhu("audit", project, "--plan", out.resolve("plan-1")).code())
                .isEqualTo(5);
    }

    @Test
    void anUnmetVisitIsToldWithItsVerdictTheGroupsThatAreStoppedAndTheLimitsOfTheSearch() {
        var id = unmet.getFirst();
        var told = explain(id);
        assertThat(told.out()).contains("Visit " + id, "Unmet, ", "What stops whom first", "There may be more");
        var tree = json(id);
        int volunteers = 0;
        for (var group : tree.get("obstacles")) {
            volunteers += group.get("count").asInt();
        }
        assertThat(volunteers).as("everybody is in one group").isEqualTo(15);
        assertThat(tree.get("verdict").asString()).isIn("impossible_alone", "impossible_together", "displaced");
    }

    @Test
    void everyKindOfIdHasAnExplanationInBothLanguages() throws IOException {
        var roster = Files.readAllLines(week.resolve("roster.csv")).get(1).split(",", -1);
        var stay =
                Files.readAllLines(project.resolve("bed_requests.csv")).get(1).split(",", -1)[0];
        var session = Files.readAllLines(project.resolve("sessions.csv")).get(1).split(",", -1)[0];
        var seat = Files.readAllLines(week.resolve("unmet.csv")).stream()
                .filter(line -> line.contains(",session,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
        for (var id : List.of(roster[4], roster[5], roster[1], stay, session, seat, unmet.getFirst())) {
            for (var language : List.of("en", "zh")) {
                var shell = explain(id, "--lang", language);
                assertThat(shell.code()).as(id + shell.err()).isZero();
                assertThat(shell.out()).contains(id);
            }
        }
        assertThat(json(roster[4]).get("met").asBoolean()).isTrue();
        assertThat(json(stay).get("position").asInt()).isPositive();
    }

    @Test
    void proofsOfThePlanFolderGiveTheSameAnswerAsNewOnes() {
        for (var id : List.of(unmet.getFirst(), unmet.getLast())) {
            var known = explain(id);
            var fresh = explain(id, "--fresh");
            assertThat(known.err()).doesNotContain("worked out anew");
            assertThat(known.out()).contains("Unmet, ").isEqualTo(fresh.out());
        }
    }

    @Test
    void proofsThatAreMissingOrOfAnotherPolicyOrDoNotAddUpAreMadeAnew() throws IOException {
        var id = unmet.getFirst();
        var usual = explain(id).out();
        var file = week.resolve("shortfall.json");
        var written = Files.readString(file);
        assertThat(explain(id, "--set", "objective.cost.travel_minute=2").err()).contains("another policy");
        try {
            var first = written.indexOf("\"capacity_minutes\": ") + "\"capacity_minutes\": ".length();
            Files.writeString(file, written.substring(0, first) + "1" + written.substring(first));
            assertThat(explain(id).err()).containsAnyOf("do not add up", "holds no proofs");
            assertThat(explain(id).out()).isEqualTo(usual);
            Files.writeString(file, written.replace("\"bottlenecks\"", "\"necks\""));
            assertThat(explain(id).err()).contains("holds no proofs");
        } finally {
            Files.writeString(file, written);
        }
    }

    @Test
    void anIdThatNothingHasIsRefusedWithTheNearest() {
        var id = unmet.getFirst();
        var shell = explain(id + "0");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("nearest: ");
    }

    @Test
    void aBlankIdIsAMistakeOfTheUser() {
        var shell = explain(" ");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("ID is blank");
    }
}
