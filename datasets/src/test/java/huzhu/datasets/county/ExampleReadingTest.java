package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.synthetic.ExampleProject;
import huzhu.datasets.table.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleReadingTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleThatShipsHasNoError() throws Exception {
        ExampleProject.copy("fengdu", folder.resolve("fengdu"));
        var reading = ProjectReader.read(folder.resolve("fengdu"), List.of());
        assertThat(reading.problems()).noneMatch(Problem::isError);
        assertThat(reading.counts()).hasSize(10).allMatch(count -> count.refused() == 0);
        assertThat(reading.county()).isPresent();
    }
}
