package huzhu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huzhu.datasets.benchmark.PasProblem;
import huzhu.datasets.benchmark.PasReader;
import huzhu.datasets.benchmark.PasScoring;
import huzhu.datasets.table.Problems;
import huzhu.solver.bound.AdmissionBound;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The public instance with too few beds: no plan leaves out fewer than 1,326 nights, and one that leaves out so many is
 * known. It is not part of this repository: without it in {@code ../shared/benchmarks/beds}, the test is skipped.
 */
final class PasBoundTest {
    private static final Path INSTANCE = Path.of(System.getProperty("huzhu.shared", "../../shared"))
            .resolve("benchmarks/beds/pas/overconstrained01.txt");

    @Test
    void asManyNightsAreProvenAsTheBestKnownPlanLeavesOut() {
        assumeTrue(Files.exists(INSTANCE), INSTANCE + " is not there");
        var instance = PasReader.read(INSTANCE, new Problems()).orElseThrow();
        var problem = PasProblem.of(instance, PasScoring.OVERCONSTRAINED).problem();
        assertThat(AdmissionBound.leastNightsLeftOut(problem)).isEqualTo(1326);
    }
}
