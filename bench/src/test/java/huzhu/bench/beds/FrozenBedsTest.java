package huzhu.bench.beds;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.synthetic.CountyGenerator;
import huzhu.datasets.synthetic.GeneratorOptions;
import huzhu.model.demand.PlanningProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrozenBedsTest {
    @TempDir
    private Path folder;

    @Test
    void bothSearchesGivePlansOfTheSameWeekAndFrozenBedsStay() throws IOException {
        CountyGenerator.write(GeneratorOptions.of(9, 200), folder);
        var problem = PlanningProblem.of(
                ProjectReader.read(folder, List.of()).county().orElseThrow());
        // It throws where a plan breaks a rule of the week, or a frozen bed was touched.
        var gain = JointGain.measure(problem, 1, 2_000);
        assertThat(gain.frozen().visits()).isPositive().isLessThan(gain.frozen().all());
        assertThat(gain.joint().visits()).isPositive().isLessThan(gain.joint().all());
    }
}
