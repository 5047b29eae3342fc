package huzhu.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.county.Reading;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the generator writes, the reader reads. */
final class GeneratedProjectTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 1000", "3, 3000"})
    void isReadWithoutErrorOrWarning(long seed, int elders) throws IOException {
        CountyGenerator.write(GeneratorOptions.of(seed, elders), temporary);
        var county = readCleanly(temporary);
        assertThat(county.county().orElseThrow().elders()).hasSize(elders);
    }

    @Test
    void shippedExamplesAreReadWithoutErrorOrWarning() throws IOException {
        for (var name : ExampleProject.names()) {
            var copy = temporary.resolve(name);
            ExampleProject.copy(name, copy);
            readCleanly(copy);
        }
    }

    @Test
    void holdsPeopleWhoGiveAndReceive() throws IOException {
        CountyGenerator.write(GeneratorOptions.of(4, 1000), temporary);
        var county = readCleanly(temporary).county().orElseThrow();
        var elders = county.elders().stream().map(elder -> elder.id()).collect(Collectors.<PersonId>toSet());
        var both = county.volunteers().stream()
                .filter(volunteer -> elders.contains(volunteer.id()))
                .toList();
        assertThat(both).hasSizeGreaterThan(county.volunteers().size() / 2);
    }

    private static Reading readCleanly(Path project) {
        var reading = ProjectReader.read(project, List.of());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.isRefused()).isFalse();
        return reading;
    }
}
