package huzhu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines of README and docs are understood by the program that they describe. */
final class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";
    private static final Pattern INLINE = Pattern.compile("`\\./huzhu ([a-z]+ [^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Started by the launcher from another module, which tests them itself. */
    private static final Pattern ELSEWHERE = Pattern.compile("bench (peers|timings)\\b.*");

    /** What the shell takes for itself: a comment, another command behind it, where the output goes. */
    private static final Pattern SHELL = Pattern.compile("\\s+(#|\\||[12]?>).*");

    private static List<String> commandLines() throws IOException {
        var lines = new ArrayList<String>();
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            var pages = Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (var page : pages) {
                commandLines(page).stream()
                        .filter(line -> !ELSEWHERE.matcher(line).matches())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static List<String> commandLines(Path page) throws IOException {
        var lines = new ArrayList<String>();
        boolean fenced = false;
        for (var line : Files.readAllLines(page)) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
            } else if (fenced && line.startsWith("./huzhu ")) {
                lines.add(SHELL.matcher(line.substring("./huzhu ".length())).replaceFirst(""));
            } else if (!fenced) {
                INLINE.matcher(line).results().map(found -> found.group(1)).forEach(lines::add);
            }
        }
        return lines;
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(commandLines()).hasSizeGreaterThan(5).anyMatch(line -> line.startsWith("demo "));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void isUnderstood(String commandLine) {
        var words = WORD.matcher(commandLine)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
        assertThatCode(() -> HuzhuCommand.commandLine(words).parseArgs(words)).doesNotThrowAnyException();
    }
}
