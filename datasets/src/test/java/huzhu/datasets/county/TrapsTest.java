package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page of traps names tests that are there. */
final class TrapsTest {
    private static final Pattern NAMED = Pattern.compile("\\| `([a-z]+\\.[A-Za-z]+Test)(?:\\.([a-zA-Z0-9]+))?` \\|");

    @Test
    void everyTrapHasItsTest() throws IOException {
        var names = NAMED.matcher(Files.readString(Path.of("..", "docs", "hostile-files.md")))
                .results()
                .toList();
        assertThat(names).hasSizeGreaterThan(35);
        for (var name : names) {
            assertThat(has("huzhu.datasets." + name.group(1), name.group(2)))
                    .as(name.group())
                    .isTrue();
        }
    }

    /** Whether the class, or one nested in it, has the method; without a method whether the class is there. */
    private static boolean has(String type, @Nullable String method) {
        try {
            var found = Class.forName(type);
            return method == null
                    || Stream.concat(Stream.of(found), Arrays.stream(found.getDeclaredClasses()))
                            .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                            .anyMatch(one -> one.getName().equals(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
