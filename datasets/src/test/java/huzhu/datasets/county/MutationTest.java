package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files, reading ends with problems or a county, and counts every row. */
final class MutationTest {
    private static final int ROUNDS = Integer.getInteger("huzhu.mutations", 400);
    private static final String[] SCRAPS = {
        "\"", ",", ";", "\n", "\r\n", "\t", "'", "=1+1", "\0", "\uFEFF", "：", "-", "99999999999", "1e309", "NaN",
                "#REF!",
        "&a", "*a", "{", "}", "[", "]", ": ", "|", "2026-11-23", "24:00", "00:00-24:00", "E1", "Q2", "\u202E", "𠮷", "　"
    };

    @TempDir
    private Path folder;

    @Test
    void noFileBreaksTheReading() {
        long seed = 20_261_123L;
        var random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var project = new SmallProject(folder);
            var names = new ArrayList<>(project.files().keySet());
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                var name = names.get(random.nextInt(names.size()));
                project.with(name, mutated(project.files().getOrDefault(name, new byte[0]), random));
            }
            var reading = project.read();
            assertThat(reading.county().isPresent())
                    .as("seed %d round %d: %s", seed, round, reading.problems())
                    .isEqualTo(reading.errors() == 0);
            for (var count : reading.counts()) {
                assertThat(count.rowsIn()).isEqualTo(count.used() + count.refused());
            }
            assertThat(reading.problems())
                    .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n"));
        }
    }

    @Test
    void randomBytesBreakNothing() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < Math.min(ROUNDS, 300); round++) {
            var project = new SmallProject(folder);
            for (var name : List.copyOf(project.files().keySet())) {
                if (random.nextInt(4) == 0) {
                    var bytes = new byte[random.nextInt(200)];
                    random.nextBytes(bytes);
                    project.with(name, bytes);
                }
            }
            var reading = project.read();
            assertThat(reading.county().isPresent()).isEqualTo(reading.errors() == 0);
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, random.nextInt(12));
        byte[] middle = switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> SCRAPS[random.nextInt(SCRAPS.length)].getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {(byte) random.nextInt(256)};
            default -> {
                int from = random.nextInt(bytes.length + 1);
                yield Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(60)));
            }
        };
        var result = new byte[bytes.length - length + middle.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(middle, 0, result, at, middle.length);
        System.arraycopy(bytes, at + length, result, at + middle.length, bytes.length - at - length);
        return result;
    }
}
