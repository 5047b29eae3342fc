package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.model.demand.DemandExpansion;
import huzhu.model.people.Elder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A survey of 192 real interviews, by the mapping that {@code docs/real-survey.md} explains. The survey is under the GPL and
 * not part of this repository: without it beside the repository, in {@code ../shared/data}, the test is skipped.
 */
final class RealSurveyTest {
    private static final Path SHARED = Path.of(System.getProperty("huzhu.shared", "../../shared"));
    private static final Path SURVEY = SHARED.resolve("data/oldr_testSVY.csv");
    private static final Path CLUSTERS = SHARED.resolve("data/oldr_testPSU.csv");

    @TempDir
    private Path folder;

    @BeforeEach
    void putTheProjectTogether() throws IOException {
        assumeThat(SURVEY).as("the survey lies beside the repository").exists();
        Files.copy(SURVEY, folder.resolve("oldr_testSVY.csv"));
        for (var file : List.of("huzhu.yaml", "policy.yaml", "villages.csv", "volunteers.csv", "services.csv")) {
            try (InputStream in =
                    Objects.requireNonNull(RealSurveyTest.class.getResourceAsStream("real-survey/" + file))) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    @Test
    void becomesACounty() {
        var reading = ProjectReader.read(folder, List.of());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts()).contains(new TableCount("elders", "oldr_testSVY.csv", 192, 192, 0, 0));
        assertThat(reading.defaultsUsed())
                .contains(
                        "elders.need_level: 1 by need.default_level used for 1 row",
                        "elders.birth_year: the planned year less the age used for 192 rows",
                        "elders.latitude, longitude: the village's position used for 192 rows");
        var county = reading.county().orElseThrow();
        assertThat(DemandExpansion.expand(county).visits()).isNotEmpty();
    }

    @Test
    void levelsAreThoseCountedByHand() {
        var county = ProjectReader.read(folder, List.of()).county().orElseThrow();
        Map<Integer, Long> levels = county.elders().stream()
                .map(Elder::level)
                .collect(Collectors.groupingBy(level -> level.number(), Collectors.counting()));
        // 136 need no help, 52 help with one or two activities, 3 with three or four; 1 was not asked.
        assertThat(levels).isEqualTo(Map.of(0, 136L, 1, 53L, 2, 3L));
    }

    @Test
    void whoWasNotAskedIsRefusedWithoutADefault() {
        var reading = ProjectReader.read(folder, List.of("need.default_level=none"));
        assertThat(SmallProject.found(reading)).containsExactly("oldr_testSVY.csv:190:need_level NEED_UNKNOWN");
        assertThat(reading.counts()).contains(new TableCount("elders", "oldr_testSVY.csv", 192, 191, 1, 0));
    }

    @Test
    void villagesAreTheClustersOfTheSurvey() throws IOException {
        assumeThat(CLUSTERS).as("the clusters lie beside the repository").exists();
        var clusters = Files.readAllLines(CLUSTERS).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        var villages = ProjectReader.read(folder, List.of())
                .county()
                .orElseThrow()
                .places()
                .villages();
        assertThat(villages.stream().map(village -> village.id().value())).containsExactlyElementsOf(clusters);
    }

    @Test
    void withoutTheMappingNothingIsGuessed() throws IOException {
        var yaml = Files.readString(folder.resolve("huzhu.yaml"));
        Files.writeString(
                folder.resolve("huzhu.yaml"),
                yaml.replace(
                        "      katz_*: ",
                        "      katz_bathing: {2: 1}\n"
                                + others("dressing", "toileting", "transfer", "continence", "feeding") + "      # "));
        var reading = ProjectReader.read(folder, List.of());
        assertThat(reading.problems())
                .hasSize(6)
                .allMatch(problem -> problem.column().equals("a1"));
    }

    @Test
    void itsMappingHasUnderTenLines() throws IOException {
        var mapping = Files.readAllLines(folder.resolve("huzhu.yaml")).stream()
                .dropWhile(line -> !line.strip().equals("elders:"))
                .takeWhile(line -> !line.strip().startsWith("volunteers:"))
                .toList();
        assertThat(mapping).hasSizeBetween(2, 9);
    }

    private static String others(String... items) {
        var lines = new StringBuilder();
        for (var item : items) {
            lines.append("      katz_").append(item).append(": {1: 0, 2: 1, 9: \"\", NA: \"\"}\n");
        }
        return lines.toString();
    }
}
