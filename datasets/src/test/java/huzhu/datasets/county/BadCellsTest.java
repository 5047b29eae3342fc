package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad cell at a time, each with a good twin: {@code bad-cells.txt}. */
final class BadCellsTest {
    @TempDir
    private Path folder;

    /** A line of the resource: {@code table.column | bad | CODE | good}. */
    record Case(String table, String column, String bad, String code, String good) {
        static Case of(String line) {
            var parts = line.split("\\|", -1);
            var place = parts[0].strip().split("\\.");
            return new Case(place[0] + ".csv", place[1], parts[1].strip(), parts[2].strip(), parts[3].strip());
        }
    }

    static List<Case> cases() throws IOException {
        try (var in = Objects.requireNonNull(BadCellsTest.class.getResourceAsStream("bad-cells.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("|") && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedAtItsPlaceAndItsTwinIsNot(Case one) {
        var bad = new SmallProject(folder)
                .cell(one.table(), one.column(), one.bad())
                .read();
        assertThat(SmallProject.found(bad)).contains(one.table() + ":2:" + one.column() + " " + one.code());
        assertThat(bad.county().isPresent())
                .as("refused if and only if an error is found")
                .isEqualTo(bad.errors() == 0);

        var good = new SmallProject(folder)
                .cell(one.table(), one.column(), one.good())
                .read();
        assertThat(good.problems()).isEmpty();
        assertThat(good.county()).isPresent();
    }
}
