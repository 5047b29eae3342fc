package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {
    @TempDir
    private Path parent;

    private Path target;

    @BeforeEach
    void chooseTarget() {
        target = parent.resolve("out");
    }

    private static FileContent text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SequencedMap<String, FileContent> files(String... namesAndTexts) {
        var files = new LinkedHashMap<String, FileContent>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], text(namesAndTexts[i + 1]));
        }
        return files;
    }

    private static SequencedMap<String, FileContent> failing(FileContent failure) {
        var files = files("run.json", "{new}", "calendars/a.ics", "new");
        files.put("report.html", failure);
        return files;
    }

    /** Everything below the parent: path to text, so that stray temporary folders are seen. */
    private TreeMap<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (var paths = Files.walk(parent)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                tree.put(parent.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return tree;
    }

    private TreeMap<String, String> siblings() throws IOException {
        var names = new TreeMap<String, String>();
        try (var paths = Files.list(parent)) {
            paths.forEach(path -> names.put(path.getFileName().toString(), ""));
        }
        return names;
    }

    private void writeOld() throws IOException {
        new OutputFolder(target, false).write(files("run.json", "{old}", "calendars/b.ics", "old"));
    }

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        new OutputFolder(target, false).write(files("run.json", "{}", "calendars/a.ics", "x"));
        assertThat(tree()).containsOnlyKeys("out/run.json", "out/calendars/a.ics");
        assertThat(siblings()).containsOnlyKeys("out");
    }

    @Test
    void makesParentsAndFillsAnEmptyFolder() throws IOException {
        var deep = parent.resolve("a/b/out");
        Files.createDirectories(deep);
        new OutputFolder(deep, false).write(files("run.json", "{}"));
        assertThat(tree()).containsOnlyKeys("a/b/out/run.json");
    }

    @Test
    void namesCannotLeaveTheFolder() throws IOException {
        assertThatThrownBy(() -> new OutputFolder(target, false).write(files("../x", "")))
                .hasMessageContaining("no file inside the folder");
        assertThat(siblings()).isEmpty();
    }

    @Nested
    final class Refusals {
        private void refused(FolderRefused.Cause why, boolean overwrite) throws IOException {
            var before = tree();
            assertThatThrownBy(() -> new OutputFolder(target, overwrite).requireWritable())
                    .isInstanceOfSatisfying(
                            FolderRefused.class,
                            refusal -> assertThat(refusal.why()).isEqualTo(why));
            assertThatThrownBy(() -> new OutputFolder(target, overwrite).write(files("run.json", "{}")))
                    .isInstanceOf(FolderRefused.class);
            assertThat(tree()).isEqualTo(before);
        }

        @Test
        void fullFolderNeedsOverwrite() throws IOException {
            writeOld();
            refused(FolderRefused.Cause.NOT_EMPTY, false);
        }

        @Test
        void aFileIsNoFolder() throws IOException {
            Files.writeString(target, "mine");
            refused(FolderRefused.Cause.NOT_A_FOLDER, true);
        }

        @Test
        void aProjectIsNeverOverwrittenByAPlan() throws IOException {
            Files.createDirectory(target);
            Files.writeString(target.resolve("huzhu.yaml"), "name: mine");
            refused(FolderRefused.Cause.A_PROJECT, true);
        }

        @Test
        void foldersOfOthersAreNeverOverwritten() throws IOException {
            Files.createDirectories(target.resolve("photos"));
            Files.writeString(target.resolve("photos/a.jpg"), "mine");
            refused(FolderRefused.Cause.FOREIGN, true);
        }
    }

    @Test
    void filesOfOthersAreNeverOverwritten() throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> new OutputFolder(target, true).write(files("run.json", "{}")))
                .isInstanceOf(FolderRefused.class);
        assertThat(tree()).containsExactly(Map.entry("out/letter.txt", "mine"));
    }

    @Test
    void aCheckMayReplaceACheck() throws IOException {
        new OutputFolder(target, false).write(files("problems.csv", "old", "valid/elders.csv", "old"));
        new OutputFolder(target, true).write(files("problems.csv", "new"));
        assertThat(tree()).containsExactly(Map.entry("out/problems.csv", "new"));
    }

    @Test
    void aNameThatNoFolderCanHaveIsFoundBeforeTheWork() throws IOException {
        var nameless = parent.resolve("a".repeat(300));
        assertThatThrownBy(() -> new OutputFolder(nameless, false).requireWritable())
                .isInstanceOf(IOException.class);
        new OutputFolder(parent.resolve("not/there/yet"), false).requireWritable();
        assertThat(siblings()).isEmpty();
    }

    @Nested
    final class Overwriting {
        @Test
        void leavesNothingOfTheOldFolder() throws IOException {
            writeOld();
            new OutputFolder(target, true).write(files("run.json", "{new}"));
            assertThat(tree()).containsExactly(Map.entry("out/run.json", "{new}"));
            assertThat(siblings()).containsOnlyKeys("out");
        }

        @Test
        void keepsTheOldFolderUntilTheNewOneIsWhole() throws IOException {
            writeOld();
            new OutputFolder(target, true)
                    .write(failing(out -> assertThat(tree()).containsEntry("out/run.json", "{old}")));
            assertThat(tree()).containsEntry("out/run.json", "{new}");
        }

        @Test
        void aProjectMayReplaceAProject() throws IOException {
            new OutputFolder(target, false).write(files("huzhu.yaml", "old", "tables/a.csv", "old"));
            new OutputFolder(target, true).write(files("huzhu.yaml", "new"));
            assertThat(tree()).containsExactly(Map.entry("out/huzhu.yaml", "new"));
        }
    }

    @Nested
    final class FailureInTheMiddle {
        @Test
        void leavesNoHalfFolder() throws IOException {
            assertThatThrownBy(() -> new OutputFolder(target, false).write(failing(out -> {
                        out.write(new byte[100_000]);
                        throw new IOException("disk full");
                    })))
                    .hasMessage("disk full");
            assertThat(siblings()).isEmpty();
        }

        @Test
        void leavesNoHalfFolderWhereFilesAreMadeSideBySide() throws IOException {
            try (var executor = Executors.newFixedThreadPool(3)) {
                assertThatThrownBy(() -> new OutputFolder(target, false)
                                .writeSideBySide(
                                        failing(out -> {
                                            throw new IOException("disk full");
                                        }),
                                        executor,
                                        Runnable::run))
                        .hasMessage("disk full");
            }
            assertThat(siblings()).isEmpty();
        }

        @Test
        void leavesTheOldFolderAsItWas() throws IOException {
            writeOld();
            var before = tree();
            assertThatThrownBy(() -> new OutputFolder(target, true).write(failing(out -> {
                        throw new IllegalStateException("bug");
                    })))
                    .hasMessage("bug");
            assertThat(tree()).isEqualTo(before);
            assertThat(siblings()).containsOnlyKeys("out");
        }
    }

    /** Whoever gives up must not remove the folder under a writer that is still at work. */
    @Nested
    final class GivingUpEarly {
        private final CountDownLatch isAtWork = new CountDownLatch(1);
        private final AtomicBoolean hasEnded = new AtomicBoolean();
        private final AtomicInteger made = new AtomicInteger();

        private SequencedMap<String, FileContent> slowThen(String name) {
            var files = new LinkedHashMap<String, FileContent>();
            files.put("slow.csv", out -> {
                isAtWork.countDown();
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                out.write(1);
                hasEnded.set(true);
            });
            files.put(name, out -> made.incrementAndGet());
            return files;
        }

        private void awaitWork() {
            while (isAtWork.getCount() > 0) {
                Thread.onSpinWait();
            }
        }

        private void requireNothingLeft() throws IOException {
            assertThat(hasEnded).isTrue();
            assertThat(siblings()).isEmpty();
        }

        @Test
        void makesTheLastWhenAllOthersAreMade() throws IOException {
            try (var executor = Executors.newFixedThreadPool(2)) {
                var files = slowThen("run.json");
                files.replace("run.json", out -> out.write(hasEnded.get() ? '1' : '0'));
                new OutputFolder(target, false).writeSideBySide(files, executor, Runnable::run);
            }
            assertThat(target.resolve("run.json")).hasContent("1");
        }

        @Test
        void waitsForOthersWhereANameIsRefused() throws IOException {
            try (var executor = Executors.newFixedThreadPool(2)) {
                Executor beginning = task -> {
                    executor.execute(task);
                    awaitWork();
                };
                assertThatThrownBy(() -> new OutputFolder(target, false)
                                .writeSideBySide(slowThen("../bad"), beginning, Runnable::run))
                        .isInstanceOf(InvalidPathException.class);
                requireNothingLeft();
            }
        }

        @Test
        void waitsForOthersWhereWorkIsNotTaken() throws IOException {
            try (var executor = Executors.newFixedThreadPool(2)) {
                Executor takesOne = task -> {
                    if (isAtWork.getCount() == 0) {
                        throw new RejectedExecutionException("enough");
                    }
                    executor.execute(task);
                    awaitWork();
                };
                assertThatThrownBy(() -> new OutputFolder(target, false)
                                .writeSideBySide(slowThen("b.csv"), takesOne, Runnable::run))
                        .isInstanceOf(RejectedExecutionException.class);
                requireNothingLeft();
            }
        }

        @Test
        void waitsForOthersWhenInterruptedAndBeginsNoMore() throws IOException {
            try (var executor = Executors.newSingleThreadExecutor()) {
                Executor interrupting = task -> {
                    executor.execute(task);
                    awaitWork();
                    Thread.currentThread().interrupt();
                };
                assertThatThrownBy(() -> new OutputFolder(target, false)
                                .writeSideBySide(slowThen("b.csv"), interrupting, Runnable::run))
                        .isInstanceOf(InterruptedIOException.class);
                assertThat(Thread.interrupted()).isTrue();
                assertThat(made).hasValue(0);
                requireNothingLeft();
            }
        }
    }

    @Nested
    final class AfterAKilledRun {
        @Test
        void aHalfWrittenFolderIsRemoved() throws IOException {
            Files.createDirectories(parent.resolve(".out.huzhu-new/calendars"));
            Files.writeString(parent.resolve(".out.huzhu-new/calendars/a.ics"), "half");
            new OutputFolder(target, false).write(files("run.json", "{new}"));
            assertThat(siblings()).containsOnlyKeys("out");
            assertThat(tree()).containsExactly(Map.entry("out/run.json", "{new}"));
        }

        @Test
        void anOldFolderWithoutASuccessorIsPutBack() throws IOException {
            writeOld();
            Files.move(target, parent.resolve(".out.huzhu-old"));
            assertThatThrownBy(() -> new OutputFolder(target, false).requireWritable())
                    .isInstanceOf(FolderRefused.class);
            assertThat(tree()).containsEntry("out/run.json", "{old}");
        }

        @Test
        void anOldFolderWithASuccessorIsRemoved() throws IOException {
            writeOld();
            Files.createDirectory(parent.resolve(".out.huzhu-old"));
            new OutputFolder(target, true).write(files("run.json", "{new}"));
            assertThat(siblings()).containsOnlyKeys("out");
        }
    }
}
