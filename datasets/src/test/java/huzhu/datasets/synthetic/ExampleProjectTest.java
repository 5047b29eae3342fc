package huzhu.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped examples. After a change of the generator or its calibration renew their files with
 * the command below.
 *
 * <pre>./mvnw -pl datasets -am test -Dtest=ExampleProjectTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.renew=true</pre>
 */
final class ExampleProjectTest {
    private static final Path SHIPPED = Path.of("src/main/resources/huzhu/datasets/example");

    @TempDir
    Path temporary;

    @Test
    void shippedFilesAreTheGeneratedOnes() throws IOException {
        for (var name : ExampleProject.names()) {
            if (Boolean.getBoolean("golden.renew")) {
                renew(name);
            }
            var generated = temporary.resolve(name);
            CountyGenerator.write(ExampleProject.options(name), generated);
            var shipped = list(SHIPPED.resolve(name));
            shipped.remove("files.txt");
            assertThat(shipped).isNotEmpty().isEqualTo(list(generated));
            for (var file : shipped) {
                assertThat(SHIPPED.resolve(name).resolve(file))
                        .as("renew the example: see this test's Javadoc")
                        .hasSameBinaryContentAs(generated.resolve(file));
            }
        }
    }

    private static void renew(String name) throws IOException {
        var folder = SHIPPED.resolve(name);
        Files.createDirectories(folder);
        for (var file : list(folder)) {
            Files.delete(folder.resolve(file));
        }
        CountyGenerator.write(ExampleProject.options(name), folder);
        var files = String.join("\n", list(folder)) + "\n";
        Files.writeString(folder.resolve("files.txt"), files, StandardCharsets.UTF_8);
    }

    @Test
    void aCopyHasAllFiles() throws IOException {
        for (var name : ExampleProject.names()) {
            var copy = temporary.resolve(name);
            ExampleProject.copy(name, copy);
            assertThat(list(copy))
                    .contains("huzhu.yaml", "elders.csv", "README.txt")
                    .isEqualTo(ExampleProject.files(name));
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

    /** A row of docs/example.md such as {@code | `homes.csv` | 6 | |}. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+\\.csv)` \\| (\\d+) \\|");

    @Test
    void rowCountsInTheDocumentationAreTrue() throws IOException {
        var folder = SHIPPED.resolve("fengdu");
        var told = new TreeMap<String, Integer>();
        ROW.matcher(Files.readString(Path.of("../docs/example.md")))
                .results()
                .forEach(row -> told.put(row.group(1), Integer.parseInt(row.group(2))));
        var found = new TreeMap<String, Integer>();
        for (var file : list(folder)) {
            if (file.endsWith(".csv")) {
                found.put(file, Csv.read(folder, file).rows().size());
            }
        }
        assertThat(told).isEqualTo(found);
    }

    private static List<String> list(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(it -> it.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
