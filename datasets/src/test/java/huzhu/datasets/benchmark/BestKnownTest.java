package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BestKnownTest {
    private static final String TABLE = """
            instance,family,best_known,source
            a,x,218.1987,"somebody, somewhere"
            b,x,,
            """;

    @TempDir
    private Path folder;

    private Path instance;

    @BeforeEach
    void makeFolders() throws IOException {
        instance = Files.createDirectories(folder.resolve("one/two")).resolve("a.json");
    }

    @Test
    void isFoundInTheFolderOrTwoAbove() throws IOException {
        assertThat(BestKnown.near(instance).find("a")).isEmpty();
        Files.writeString(folder.resolve("BEST.csv"), TABLE);
        assertThat(BestKnown.near(instance).find("a")).contains(new BigDecimal("218.1987"));
        assertThat(BestKnown.near(instance).find("b")).isEmpty();
        Files.writeString(instance.resolveSibling("BEST.csv"), TABLE.replace("218.1987", "7"));
        assertThat(BestKnown.near(instance).find("a")).contains(new BigDecimal("7"));
    }

    @Test
    void isRefusedWithoutItsColumnsOrNumbers() throws IOException {
        assertThat(why("name,best_known\na,7\n")).isEqualTo(Cause.NO_VALUE);
        assertThat(why("instance,best\na,7\n")).isEqualTo(Cause.NO_VALUE);
        assertThat(why("instance,best_known\na,seven\n")).isEqualTo(Cause.NO_NUMBER);
        assertThat(why("instance,best_known\na,1e999999\n")).isEqualTo(Cause.RANGE);
        assertThat(why("")).isEqualTo(Cause.EMPTY);
        assertThatExceptionOfType(BenchmarkRefused.class)
                .isThrownBy(() -> BestKnown.read(folder.resolve("none.csv")))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Cause.MISSING));
    }

    private Cause why(String table) throws IOException {
        Files.writeString(folder.resolve("BEST.csv"), table);
        try {
            BestKnown.near(instance);
            throw new AssertionError("not refused: " + table);
        } catch (BenchmarkRefused refused) {
            return refused.why();
        }
    }
}
