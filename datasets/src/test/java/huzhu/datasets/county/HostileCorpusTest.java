package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with planted mistakes in {@code hostile/bad}, each with a clean twin in {@code hostile/clean}. What must be found stands
 * in {@code expected.csv}, written down when the mistakes were planted.
 */
final class HostileCorpusTest {
    private static final String HEADER = "file,";

    @TempDir
    private Path folder;

    /** A line of {@code files.csv}: the file stands for this table, with these options. */
    record Planted(String file, String table, String options) {}

    static List<Planted> files() throws IOException {
        return lines("files.csv").stream()
                .map(line -> line.split(",", 3))
                .map(cells -> new Planted(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static List<String> lines(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(HEADER))
                .toList();
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HostileCorpusTest.class.getResourceAsStream("hostile/" + resource), resource)) {
            return in.readAllBytes();
        }
    }

    private Reading read(Planted planted, String kind) throws IOException {
        var name = planted.table() + ".csv";
        var entry = planted.options().isEmpty() ? name : planted.options().replace("{", "{file: " + name + ", ");
        return new SmallProject(folder)
                .with(
                        "huzhu.yaml",
                        SmallProject.YAML.replace(planted.table() + ": " + name, planted.table() + ": " + entry))
                .with("villages.csv", """
                        village_id,name,township,latitude,longitude
                        V1,清水村,高家镇,29.84,107.98
                        V2,大河村,高家镇,29.86,108.00
                        V3,清水村,兴龙镇,29.86,108.00
                        """)
                .with(name, bytes(kind + "/" + planted.file()))
                .read();
    }

    private static List<String> found(Reading reading, String file) {
        return reading.problems().stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .filter(problem -> problem.file().equals(file))
                // The breaks-files carry a column of remarks that no table knows.
                .filter(problem -> !problem.column().equals("note"))
                .map(problem -> problem.row() + "," + problem.column() + "," + problem.code())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPlantedMistakeIsFoundAtItsPlaceAndNothingElse(Planted planted) throws IOException {
        var expected = lines("expected.csv").stream()
                .filter(line -> line.startsWith(planted.file() + ","))
                .map(line -> line.substring(planted.file().length() + 1))
                .toList();
        var reading = read(planted, "bad");
        assertThat(found(reading, planted.table() + ".csv")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reading.counts())
                .allSatisfy(count -> assertThat(count.rowsIn()).isEqualTo(count.used() + count.refused()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCleanTwinRaisesNoAlarm(Planted planted) throws IOException {
        assertThat(found(read(planted, "clean"), planted.table() + ".csv")).isEmpty();
    }

    @Test
    void itIsLargeEnoughToSaySomething() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lines("expected.csv")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(lines("expected.csv").stream()
                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(35);
    }
}
