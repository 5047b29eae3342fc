package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FacilityReadersTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheLastOfAnEdgeThatStandsTwiceAndTheShortestWay() throws IOException {
        var problem = PmedReader.read(file(" 3 4 1\n1 2 1\n2 3 5\n1 3 9\n2 1 3\n"));
        assertThat(problem.sites()).isEqualTo(1);
        assertThat(problem.distance(0, 1)).isEqualTo(3);
        assertThat(problem.distance(0, 2)).isEqualTo(8);
        assertThat(problem.distance(2, 0)).isEqualTo(8);
    }

    @Test
    void readsCostsWithDecimalsInWholeSteps() throws IOException {
        var instance = CflpReader.read(file("2 1\n5 6\n7.50 0.0\n4\n1.25 3\n"));
        assertThat(instance.decimals()).isEqualTo(2);
        assertThat(instance.problem().capacity()).containsExactly(5, 6);
        assertThat(instance.problem().opening()).containsExactly(750L, 0L);
        assertThat(instance.problem().demand()).containsExactly(4);
        assertThat(instance.problem().serving()).containsExactly(List.of(125L, 300L));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, ''",
        "3 1 1, NO_VALUE, 1",
        "'2 1 1\n1 2 x', NO_NUMBER, 2",
        "'2 1 1\n1 3 5', RANGE, 2",
        "'2 1 1\n1 2 -5', RANGE, 2",
        "'2 1 3\n1 2 5', RANGE, 1",
        "'2 1 1\n1 2 5\n1 2 5', NOT_SQUARE, 3",
        "'3 1 1\n1 2 5', BROKEN, 2"
    })
    void refusesGraphsThatCannotBeUsed(String text, BenchmarkRefused.Cause why, String line) throws IOException {
        var file = file(text);
        assertThatExceptionOfType(BenchmarkRefused.class)
                .isThrownBy(() -> PmedReader.read(file))
                .satisfies(refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.where()).isEqualTo(line);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, ''",
        "0 1, RANGE, 1",
        "'1 1\n5\n1\n2', NO_VALUE, 4",
        "'1 1\n5\n1\n0\n3', RANGE, 4",
        "'1 1\n5.5\n1\n2\n3', NO_NUMBER, 2",
        "'1 1\n5\n1\n2\n3\n4', NOT_SQUARE, 6",
        "'1 1\n5\n1\n2\n0.1234567', RANGE, ''",
        "'1 1\n5\n1\n2\n1e99999999', RANGE, 5",
        "'1 1\n5\n-1\n2\n3', RANGE, 3"
    })
    void refusesFacilitiesThatCannotBeUsed(String text, BenchmarkRefused.Cause why, String line) throws IOException {
        var file = file(text);
        assertThatExceptionOfType(BenchmarkRefused.class)
                .isThrownBy(() -> CflpReader.read(file))
                .satisfies(refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.where()).isEqualTo(line);
                });
    }

    @Test
    void findsTheLeastKnownCostOfTheProblemThatIsMeant() throws IOException {
        var table = Files.writeString(folder.resolve("BEST.csv"), """
                instance,problem,value
                a/one.txt,p-median,12
                a/one.txt,p-center,3
                b/one.txt,p-median,11
                """);
        assertThat(FacilityBestKnown.find(table, Path.of("one.txt"), FacilityBestKnown.MEDIAN))
                .hasValueSatisfying(best -> assertThat(best).isEqualByComparingTo("11"));
        assertThat(FacilityBestKnown.find(table, Path.of("two.txt"), FacilityBestKnown.MEDIAN))
                .isEmpty();
        assertThat(FacilityBestKnown.find(table, Path.of("one.txt"), FacilityBestKnown.SPLIT))
                .isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("instance.txt"), text);
    }
}
