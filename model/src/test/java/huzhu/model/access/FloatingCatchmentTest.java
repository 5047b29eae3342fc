package huzhu.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.model.access.FloatingCatchment.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published figures lie beside this repository, in {@code ../shared/benchmarks/beds/fca}; without them those tests are skipped.
 */
final class FloatingCatchmentTest {
    private static final Path FCA =
            Path.of(System.getProperty("huzhu.shared", "../../shared")).resolve("benchmarks/beds/fca");
    private static final List<Double> WEIGHTS = List.of(1.0, 0.68, 0.22);

    private static List<String[]> rows(String file) throws IOException {
        assumeThat(FCA.resolve(file)).exists();
        return Files.readAllLines(FCA.resolve(file)).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    private static void assertSixDigits(double[] found, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("origin %d", i).isCloseTo(expected[i], within(1e-6 * (1e-6 + expected[i])));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0", "s1", "s2", "s3"})
    void threeHospitalsAgreeWithPublishedFigures(String scenario) throws IOException {
        var demand = rows("hospital_demand.csv").stream()
                .mapToDouble(row -> number(row, 1))
                .toArray();
        var supply = rows("hospital_supply.csv").stream()
                .mapToDouble(row -> number(row, 1))
                .toArray();
        var pairs = rows("hospital_cost_" + scenario + ".csv").stream()
                .map(row -> new Pair(Integer.parseInt(row[0]) - 1, Integer.parseInt(row[1]) - 1, number(row, 2)))
                .toList();
        var catchment = new FloatingCatchment(demand, supply, pairs);
        assertSixDigits(catchment.twoStep(new Decay.Flat(61)), published(scenario, "2sfca_max61"));
        assertSixDigits(
                catchment.twoStep(new Decay.Bands(List.of(20.0, 40.0, 60.0), WEIGHTS)),
                published(scenario, "e2sfca_step_20:1,40:0.68,60:0.22"));
        assertSixDigits(catchment.twoStep(new Decay.Gaussian(20, 60)), published(scenario, "gaussian_sigma20_max60"));
    }

    private static double[] published(String scenario, String variant) throws IOException {
        var text = Files.readString(FCA.resolve("hospital_expected.json"));
        var block = text.substring(text.indexOf('"' + scenario + '"'));
        block = block.substring(block.indexOf('"' + variant + '"') + variant.length() + 2);
        return Pattern.compile("\"\\d+\": ([0-9.e-]+)")
                .matcher(block.substring(0, block.indexOf('}')))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
    }

    @Test
    void doctorsOfChicagoAgreeWithPublishedFigures() throws IOException {
        var places = rows("chicago_dev_doc.csv");
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                double east = number(places.get(i), 1) - number(places.get(j), 1);
                double north = number(places.get(i), 2) - number(places.get(j), 2);
                pairs.add(new Pair(i, j, Math.sqrt(east * east + north * north)));
            }
        }
        var catchment = new FloatingCatchment(
                places.stream().mapToDouble(row -> number(row, 3)).toArray(),
                places.stream().mapToDouble(row -> number(row, 4)).toArray(),
                pairs);
        // The header holds commas in quotes; its rows do not.
        var expected = rows("chicago_dev_doc_expected.csv");
        assertSixDigits(catchment.twoStep(new Decay.Flat(10)), column(expected, 1));
        assertSixDigits(catchment.twoStep(new Decay.Bands(List.of(5.0, 10.0, 15.0), WEIGHTS)), column(expected, 2));
        assertSixDigits(catchment.twoStep(new Decay.Gaussian(5, 15)), column(expected, 3));
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    @Test
    void threeStepsDivideThoseWhoCanChoose() {
        // The first village reaches both homes at weights 1 and 0.68, the second one only the other home.
        var catchment = new FloatingCatchment(
                new double[] {100, 50},
                new double[] {10, 20},
                List.of(new Pair(0, 0, 5), new Pair(0, 1, 15), new Pair(1, 1, 5)));
        double near = 1 / 1.68;
        double far = 0.68 / 1.68 * 0.68;
        double first = 10 / (100 * near);
        double second = 20 / (100 * far + 50);
        assertSixDigits(
                catchment.threeStep(new Decay.Bands(List.of(10.0, 20.0, 30.0), WEIGHTS)),
                new double[] {near * first + far * second, second});
    }

    @Test
    void whatIsReachedIsSharedOutWhole() {
        var random = new SplittableRandom(4);
        for (int county = 0; county < 200; county++) {
            var demand = random.doubles(8, 1, 90).toArray();
            var supply = random.doubles(5, 0, 9).toArray();
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < demand.length; i++) {
                for (int j = 0; j < supply.length; j++) {
                    pairs.add(new Pair(i, j, random.nextDouble(60)));
                }
            }
            var catchment = new FloatingCatchment(demand, supply, pairs);
            for (var decay : List.of(
                    new Decay.Flat(30),
                    new Decay.Bands(List.of(10.0, 20.0, 30.0), WEIGHTS),
                    new Decay.Gaussian(12, 30))) {
                double reached = pairs.stream()
                        .filter(pair -> decay.weight(pair.cost()) > 0)
                        .mapToInt(Pair::supply)
                        .distinct()
                        .mapToDouble(j -> supply[j])
                        .sum();
                for (var access : List.of(catchment.twoStep(decay), catchment.threeStep(decay))) {
                    double shared = 0;
                    for (int i = 0; i < demand.length; i++) {
                        shared += demand[i] * access[i];
                    }
                    assertThat(shared).as("%d %s", county, decay).isCloseTo(reached, within(1e-9));
                }
            }
        }
    }

    @Test
    void theEdgeOfABandBelongsToIt() {
        var bands = new Decay.Bands(List.of(10.0, 20.0), List.of(1.0, 0.5));
        assertThat(Arrays.stream(new double[] {0, 10, 10.001, 20, 20.001})
                        .map(bands::weight)
                        .boxed())
                .containsExactly(1.0, 1.0, 0.5, 0.5, 0.0);
    }
}
