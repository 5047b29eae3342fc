package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.datasets.table.Problems;
import huzhu.model.admission.AdmissionAudit;
import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.Lodging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference solutions of the set cost what an independent validator says. They are not part of this repository: without them
 * beside it, in {@code ../shared/benchmarks/beds}, the test is skipped.
 */
final class PasReferencesTest {
    private static final Path BEDS =
            Path.of(System.getProperty("huzhu.shared", "../../shared")).resolve("benchmarks/beds");

    private static AdmissionPlan plan(PasProblem problem, List<String> rows) {
        var stays = new HashMap<Integer, Integer>();
        problem.patients().forEach(patient -> stays.put(patient.id(), stays.size()));
        var rooms = new HashMap<Integer, Integer>();
        for (int r = 0; r < problem.rooms().size(); r++) {
            for (int bed : problem.rooms().get(r).beds()) {
                rooms.put(bed, r);
            }
        }
        return new AdmissionPlan(rows.stream()
                .skip(1)
                .map(row ->
                        Stream.of(row.split(",")).mapToInt(Integer::parseInt).toArray())
                .map(row ->
                        new Lodging(stays.getOrDefault(row[0], -1), rooms.getOrDefault(row[2], -1), row[1], row[1] + 1))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "testdata01, testdata01_drools52_published_9674, 0, 9674",
        "testdata01, testdata01_ours_6600, 0, 6600",
        "testdata03, testdata03_ours_7744, 0, 7744",
        "testdata05, testdata05_ours_6312, 0, 6312",
        "testdata07, testdata07_ours_12066, 0, 12066",
        "testdata10, testdata10_ours_82526, 0, 82526",
        "testdata13, testdata13_ours_87016, 0, 87016",
        "overconstrained01, overconstrained01_ours_m1326_s23418, 1326, 23418"
    })
    void referenceSolutionsCostWhatTheirValidatorSays(String name, String solution, long leftOut, long tenths)
            throws IOException {
        var file = BEDS.resolve("pas/" + name + ".txt");
        assumeThat(file).exists();
        var problems = new Problems();
        var instance = PasReader.read(file, problems);
        assertThat(problems.all()).isEmpty();
        var problem = PasProblem.of(instance.orElseThrow(), PasScoring.of(instance.orElseThrow()));
        var plan = plan(problem, Files.readAllLines(BEDS.resolve("pas_solutions/" + solution + ".csv")));
        var audit = AdmissionAudit.of(problem.problem(), plan);
        assertThat(audit.breaches()).isEmpty();
        assertThat(audit.nightsLeftOut()).isEqualTo(leftOut);
        assertThat(audit.score().cost()).isEqualTo(tenths);
        assertThat(problem.counts(plan).entrySet().stream()
                        .mapToLong(count -> count.getValue() * count.getKey().tenths())
                        .sum())
                .isEqualTo(tenths);
    }
}
