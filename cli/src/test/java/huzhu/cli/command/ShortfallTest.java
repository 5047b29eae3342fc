package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.output.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is proven without a roster, through the command line alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShortfallTest {
    private Path folder;
    private Path project;
    private Shell shell;

    @BeforeAll
    void provesTheShortageOfACountyOfTwoHundred(@TempDir Path shared) {
        folder = shared;
        project = folder.resolve("county");
        assertThat(huzhu("generate", "--out", project, "--elders", 200, "--volunteers", 20, "--seed", 5)
                        .code())
                .isZero();
        shell = huzhu("shortfall", project, "--out", folder.resolve("shortfall"));
        assertThat(shell.code()).as(shell.err()).isZero();
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonFile.read(Files.readAllBytes(file));
    }

    @Test
    void theTableAndTheBottlenecksAreSaidInWords() {
        assertThat(shell.out())
                .contains(
                        "needed whatever the beds",
                        "Hours of visits",
                        "shortfall.json",
                        "Visits that nobody could make");
    }

    @Test
    void helpIsRankedUnaskedInASmallCountyAndLeftOutWhenNotWanted() throws IOException {
        assertThat(json(folder.resolve("shortfall/shortfall.json")).has("help")).isTrue();
        var without = folder.resolve("without");
        assertThat(huzhu("shortfall", project, "--out", without, "--no-value-of-help")
                        .code())
                .isZero();
        var file = json(without.resolve("shortfall.json"));
        assertThat(file.has("help")).isFalse();
        assertThat(file.has("single_points")).isFalse();
    }

    @Test
    void bottlenecksAddUpToWhatIsProvenAndShareNoVisit() throws IOException {
        var shortfall = json(folder.resolve("shortfall/shortfall.json"));
        var seen = new HashSet<String>();
        long proven = 0;
        for (var one : shortfall.get("bottlenecks")) {
            assertThat(one.get("any_beds").asBoolean()).isTrue();
            if (one.get("kind").asString().equals("visit")) {
                proven += one.get("shortage_minutes").asLong();
                one.get("visits")
                        .forEach(id -> assertThat(seen.add(id.asString())).isTrue());
            }
        }
        var totals = shortfall.get("totals");
        assertThat(proven)
                .isPositive()
                .isEqualTo(totals.get("proven_unmet_minutes").asLong());
        assertThat(totals.get("demand_minutes").asLong())
                .isGreaterThan(totals.get("certain_demand_minutes").asLong());
        assertThat(totals.has("met_minutes")).isFalse();
    }

    @Test
    void whatWouldHelpMostAndWhoseAbsenceCostsMostIsSaidAndRanked() throws IOException {
        assertThat(shell.out()).contains("Where help would take away most", "one hour more", "Whose absence would add");
        var shortfall = json(folder.resolve("shortfall/shortfall.json"));
        assertThat(shortfall.get("help").valueStream()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.get("confirmed").asBoolean()).isTrue();
            assertThat(one.get("in_words").asString()).isNotBlank();
        });
        var absences = shortfall
                .get("single_points")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("absence"))
                .map(one -> one.get("added_minutes").asLong())
                .toList();
        assertThat(absences).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void everyRosterLeavesAtLeastThatMuchUnmet() throws IOException {
        var proven = json(folder.resolve("shortfall/shortfall.json")).get("totals");
        for (int effort : new int[] {1, 3000}) {
            var week = folder.resolve("week" + effort);
            assertThat(huzhu("roster", project, "--out", week, "--effort", effort)
                            .code())
                    .isZero();
            var totals = json(week.resolve("shortfall.json")).get("totals");
            assertThat(totals.get("unmet_minutes").asLong())
                    .isGreaterThanOrEqualTo(proven.get("proven_unmet_minutes").asLong());
            assertThat(totals.get("weighted").get("unmet_minutes").asDouble())
                    .isGreaterThanOrEqualTo(
                            proven.get("weighted").get("proven_unmet_minutes").asDouble());
        }
    }

    @Test
    void aThresholdOnWhatIsProvenEndsWithFourAndOneOnWhatIsMetIsRefused() {
        var out = folder.resolve("thresholds");
        assertThat(huzhu("shortfall", project, "--out", out, "--fail-on", "proven_unmet_minutes>0")
                        .code())
                .isEqualTo(4);
        var refused = huzhu("shortfall", project, "--out", out, "-O", "--fail-on", "unmet_minutes>0");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("proven_unmet_minutes").doesNotContain("met_by_home");
    }

    @Test
    void chineseAndJsonSayTheSame() throws IOException {
        var chinese = huzhu("shortfall", project, "--out", folder.resolve("zh"), "--lang", "zh");
        assertThat(chinese.out()).contains("无论床位都需要", "任何人都无法提供");
        var json = huzhu("shortfall", project, "--out", folder.resolve("json"), "--json");
        var tree = JsonFile.read(json.out().getBytes(StandardCharsets.UTF_8));
        assertThat(tree.get("totals"))
                .isEqualTo(json(folder.resolve("shortfall/shortfall.json")).get("totals"));
    }
}
