package huzhu.datasets.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepJournalTest {
    @TempDir
    private Path folder;

    private static SweepOutcome run(int row, double value) {
        return new SweepOutcome(row, Optional.empty(), new TreeMap<>(Map.of("travel.km", value)));
    }

    @Test
    void whatWasWrittenIsReadBackToTheLastDigit() throws IOException {
        var failed = new SweepOutcome(2, Optional.of("a.csv:3 \"bad\"\n坏"), new TreeMap<>());
        try (var journal = SweepJournal.open(folder, "f")) {
            journal.add(run(7, 0.1 + 0.2));
            journal.add(run(1, 1e-7));
            journal.add(failed);
        }
        try (var journal = SweepJournal.open(folder, "f")) {
            assertThat(journal.outcomes()).containsOnlyKeys(1, 2, 7);
            assertThat(journal.outcomes().get(7)).isEqualTo(run(7, 0.1 + 0.2));
            assertThat(journal.outcomes().get(1)).isEqualTo(run(1, 1e-7));
            assertThat(journal.outcomes().get(2)).isEqualTo(failed);
            assertThat(journal.damaged()).isZero();
        }
    }

    @Test
    void theFirstLineIsTheSameHoweverOftenTheProgramStarts() throws IOException {
        SweepJournal.open(folder, "f").close();
        assertThat(Files.readString(folder.resolve(SweepJournal.FILE)))
                .endsWith(" {\"format\":\"huzhu-sweep-1\",\"fingerprint\":\"f\"}\n");
    }

    /** Cut at every byte, as a kill may: whole lines count, the rest does not, and what comes next is sound. */
    @Test
    void aTornJournalLosesNoWholeLine() throws IOException {
        try (var journal = SweepJournal.open(folder, "f")) {
            journal.add(run(1, 1));
            journal.add(run(2, 2));
        }
        var file = folder.resolve(SweepJournal.FILE);
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            long lines = Files.readString(file).chars().filter(c -> c == '\n').count();
            try (var journal = SweepJournal.open(folder, "f")) {
                assertThat(journal.outcomes().size()).as("cut at %d", length).isBetween((int) lines - 1, (int) lines);
                journal.add(run(3, 3));
            }
            try (var journal = SweepJournal.open(folder, "f")) {
                assertThat(journal.outcomes()).as("cut at %d", length).containsKey(3);
            }
        }
    }

    @Test
    void aLineThatWasChangedDoesNotCount() throws IOException {
        try (var journal = SweepJournal.open(folder, "f")) {
            journal.add(run(1, 5));
            journal.add(run(2, 6));
        }
        var file = folder.resolve(SweepJournal.FILE);
        Files.writeString(file, Files.readString(file).replace(":5.0", ":4.0"));
        try (var journal = SweepJournal.open(folder, "f")) {
            assertThat(journal.outcomes()).containsOnlyKeys(2);
            assertThat(journal.damaged()).isEqualTo(1);
        }
    }

    @Test
    void runsOfOthersAreNotMixedIn() throws IOException {
        try (var journal = SweepJournal.open(folder, "f")) {
            journal.add(run(1, 5));
            assertThatThrownBy(() -> SweepJournal.open(folder, "f"))
                    .isInstanceOfSatisfying(
                            SweepJournal.Unusable.class,
                            e -> assertThat(e.fault()).isEqualTo(SweepJournal.Fault.BUSY));
        }
        assertThatThrownBy(() -> SweepJournal.open(folder, "g"))
                .isInstanceOfSatisfying(
                        SweepJournal.Unusable.class, e -> assertThat(e.fault()).isEqualTo(SweepJournal.Fault.OTHER));
        Files.writeString(folder.resolve(SweepJournal.FILE), "noise\n", StandardOpenOption.TRUNCATE_EXISTING);
        try (var journal = SweepJournal.open(folder, "g")) {
            assertThat(journal.outcomes()).isEmpty();
            assertThat(journal.damaged()).isEqualTo(1);
        }
    }
}
