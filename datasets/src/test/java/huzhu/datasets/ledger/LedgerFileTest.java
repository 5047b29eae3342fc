package huzhu.datasets.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.ledger.LedgerFile.Outcome;
import huzhu.datasets.table.Problem;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Teller;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PersonId E = new PersonId("老人1");

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("ledger.jsonl");
    }

    private LedgerFile.Attempt give(String giver, String key) throws IOException {
        return LedgerFile.at(path()).write(PATIENCE, NOW, pen -> {
            var ruling = new Teller(pen.ledger(), 100_000).give(new PersonId(giver), E, 30, key, DAY, Map.of());
            if (pen.ledger().entered(key).isEmpty()) {
                pen.enter(ruling.draft().orElseThrow());
            }
        });
    }

    private byte[] three() throws IOException {
        give("a", "k1");
        give("b", "k2");
        give("a", "k3");
        return Files.readAllBytes(path());
    }

    private static LedgerReading read(byte[] bytes) {
        return LedgerReading.of(bytes, "ledger.jsonl");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        var attempt = give("a", "k1");
        assertThat(attempt.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(give("a", "k1").outcome()).isEqualTo(Outcome.NOTHING);
        var book = LedgerFile.at(folder).read();
        assertThat(book.problems()).isEmpty();
        assertThat(book.head()).isEqualTo(attempt.head());
        assertThat(book.balancesMinutes()).isEqualTo(Map.of(new PersonId("a"), 30L, E, -30L));
    }

    @Test
    void aChangedByteAnywhereIsFoundAtItsLine() throws IOException {
        var bytes = three();
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            for (var other : new byte[] {'0', '1', ' ', (byte) (bytes[i] ^ 1), (byte) 0xff, '\n'}) {
                if (other != bytes[i]) {
                    var changed = bytes.clone();
                    changed[i] = other;
                    var problems = read(changed).problems();
                    assertThat(problems).as("byte %d to %d", i, other).isNotEmpty();
                    assertThat(problems.getFirst().row())
                            .as("byte %d to %d", i, other)
                            .isEqualTo(line);
                }
            }
            line += bytes[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void linesTakenOutPutInOrSwappedAreFound() throws IOException {
        three();
        var lines = Files.readAllLines(path());
        for (int i = 0; i + 1 < lines.size(); i++) {
            var without = new ArrayList<>(lines);
            without.remove(i);
            assertThat(read(text(without)).isDamaged())
                    .as("without line %d", i + 1)
                    .isTrue();
            var twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertThat(read(text(twice)).isDamaged()).as("line %d twice", i + 1).isTrue();
            var swapped = new ArrayList<>(lines);
            swapped.set(i, lines.get(i + 1));
            swapped.set(i + 1, lines.get(i));
            assertThat(read(text(swapped)).isDamaged())
                    .as("lines swapped at %d", i + 1)
                    .isTrue();
        }
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLineThatWasNeverFinishedIsTakenOffByTheNextEntryAndKept() throws IOException {
        var bytes = three();
        int last = 1 + lastLineFeedBefore(bytes, bytes.length - 1);
        for (int end : new int[] {last + 1, last + 40, bytes.length - 2}) {
            Files.write(path(), Arrays.copyOf(bytes, end));
            Files.deleteIfExists(folder.resolve("ledger.jsonl.torn"));
            var torn = LedgerFile.at(path()).read();
            assertThat(torn.isDamaged()).isFalse();
            assertThat(torn.problems()).extracting(Problem::code).containsExactly("LEDGER_TORN");
            assertThat(torn.problems().getFirst().row()).isEqualTo(4);
            var again = give("a", "k3");
            assertThat(again.cutBytes()).isEqualTo(end - last);
            assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
            assertThat(Files.readAllBytes(folder.resolve("ledger.jsonl.torn")))
                    .startsWith(Arrays.copyOfRange(bytes, last, end));
        }
    }

    private static int lastLineFeedBefore(byte[] bytes, int end) {
        int i = end - 1;
        while (bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    @Test
    void aLastLineWithoutItsLineFeedStillCounts() throws IOException {
        var bytes = three();
        Files.write(path(), Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(give("a", "k3").outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(give("b", "k4").cutBytes()).isZero();
        var book = LedgerFile.at(path()).read();
        assertThat(book.problems()).isEmpty();
        assertThat(book.ledger().size()).isEqualTo(5);
    }

    @Test
    void aDamagedBookIsNeverWrittenTo() throws IOException {
        var bytes = three();
        bytes[bytes.length / 2] ^= 1;
        Files.write(path(), bytes);
        assertThat(give("b", "k4").outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
    }

    @Test
    void clerksAtOnceLoseNothingAndEnterNothingTwice() throws Exception {
        try (var clerks = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Outcome>>();
            for (int clerk = 0; clerk < 4; clerk++) {
                for (int i = 0; i < 12; i++) {
                    // Each key by two clerks.
                    var key = "k" + (clerk / 2) + "-" + i;
                    work.add(() -> give("a", key).outcome());
                }
            }
            var outcomes = new ArrayList<Outcome>();
            for (var done : clerks.invokeAll(work)) {
                outcomes.add(done.get());
            }
            assertThat(outcomes).filteredOn(Outcome.WRITTEN::equals).hasSize(24);
            assertThat(outcomes).filteredOn(Outcome.NOTHING::equals).hasSize(24);
        }
        var book = LedgerFile.at(path()).read();
        assertThat(book.problems()).isEmpty();
        assertThat(book.ledger().balance(AccountId.of(E))).isEqualTo(-24 * 30);
    }
}
