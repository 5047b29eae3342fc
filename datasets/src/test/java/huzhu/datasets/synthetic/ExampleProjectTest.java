package huzhu.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped examples. Renew their files after a change of the generator or its calibration with
 *
 * <pre>./mvnw -pl datasets -am test -Dtest=ExampleProjectTest -Dsurefire.failIfNoSpecifiedTests=false -Dhuzhu.renew</pre>
 */
final class ExampleProjectTest {
    private static final Path SHIPPED = Path.of("src/main/resources/huzhu/datasets/example");

    @TempDir
    Path temporary;

    @Test
    void filesAreRenewedOnDemand() throws IOException {
        assumeTrue(System.getProperty("huzhu.renew") != null, "only with -Dhuzhu.renew");
        for (var name : ExampleProject.names()) {
            var folder = SHIPPED.resolve(name);
            Files.createDirectories(folder);
            for (var file : list(folder)) {
                Files.delete(folder.resolve(file));
            }
            CountyGenerator.write(ExampleProject.options(name), folder);
            var files = list(folder);
            Files.writeString(folder.resolve("files.txt"), String.join("\n", files) + "\n", StandardCharsets.UTF_8);
        }
    }

    @Test
    void shippedFilesAreTheGeneratedOnes() throws IOException {
        assumeTrue(System.getProperty("huzhu.renew") == null, "not while the files are renewed");
        for (var name : ExampleProject.names()) {
            var copied = temporary.resolve("copied-" + name);
            var generated = temporary.resolve("generated-" + name);
            ExampleProject.copy(name, copied);
            CountyGenerator.write(ExampleProject.options(name), generated);
            assertThat(list(copied)).isNotEmpty().isEqualTo(list(generated));
            for (var file : list(generated)) {
                assertThat(copied.resolve(file))
                        .as("renew the example: see this test's Javadoc")
                        .hasSameBinaryContentAs(generated.resolve(file));
            }
        }
    }

    @Test
    void aFolderThatHoldsAnythingIsRefused() throws IOException {
        Files.createFile(temporary.resolve("mine.csv"));
        assertThatThrownBy(() -> ExampleProject.copy("fengdu", temporary))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(list(temporary)).containsExactly("mine.csv");
    }

    @Test
    void anUnknownNameIsRefusedBeforeAnythingIsWritten() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExampleProject.copy("fendu", temporary.resolve("new")))
                .withMessageContaining("[fengdu]");
        assertThat(list(temporary)).isEmpty();
    }

    private static List<String> list(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
