package huzhu.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeersCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path temporary;

    private int run(String... args) throws IOException {
        return PeersCommand.commandLine(Main.words(List.of(args)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    @Test
    void writesATableAndAllResults() throws IOException {
        var folder = temporary.resolve("peers");
        assertThat(run("--time=1s", "--seeds=1", "--visits=30", "--volunteers=6", "--engines=huzhu", "--out=" + folder))
                .isZero();
        assertThat(out.toString()).contains("| Huzhu | 2 |");
        assertThat(folder.resolve("peers.csv"))
                .content()
                .startsWith("seed,engine,threads,seconds,")
                .contains("\n1,Huzhu,2,1,");
        assertThat(folder.resolve("run.json")).content().contains("\"visits\": 30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--time=0",
                "--time=soon",
                "--visits=0",
                "--visits=many",
                "--volunteers=-1",
                "--ratio=nan",
                "--ratio=x",
                "--threads=0",
                "--engines=abacus",
                "--seeds=a",
                "--seeds=",
                "--out=",
                "--clock=sun",
                "--nonsense"
            })
    void nonsenseIsRefusedInOneLine(String option) throws IOException {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("huzhu: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theCommandLineInTheDocumentationIsUnderstood() throws IOException {
        var page = Files.readString(Path.of("../docs/performance.md"));
        var lines = Pattern.compile("\\./huzhu bench peers ([^`\n]+)")
                .matcher(page)
                .results()
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(PeersCommand.commandLine(Main.words(List.of()))
                                .parseArgs(line.group(1).strip().split(" "))
                                .unmatched())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void helpShowsAnExampleInEachLanguage(String language) throws IOException {
        assertThat(run("--help", "--lang", language)).isZero();
        assertThat(out.toString()).contains("huzhu bench peers --time 60s --seeds 1,2,3 --out peers");
    }
}
