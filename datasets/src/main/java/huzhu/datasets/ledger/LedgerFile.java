package huzhu.datasets.ledger;

import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Ledger;
import huzhu.model.ledger.Transaction;
import huzhu.model.ledger.TransactionKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The book as a file to which lines are only ever added.
 *
 * <p>Whoever writes holds the lock of the file beside it ({@code NAME.lock}) from reading to the end of writing, so that two
 * clerks enter one after the other. New lines go behind the others in one write and are forced to the disk before anybody is
 * told. A run that is killed leaves whole lines, or the beginning of one: the next writer takes that off, and keeps it in {@code
 * NAME.torn}.
 */
public final class LedgerFile {
    /** Name of the book inside a folder. */
    public static final String NAME = "ledger.jsonl";

    private static final String FORMAT = "huzhu-ledger-1";
    private static final long WAIT_MILLIS = 20;
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path path;

    /** What became of an attempt to write. */
    public enum Outcome {
        /** Everything is on the disk. */
        WRITTEN,
        /** There was nothing to write. */
        NOTHING,
        /** The book is damaged: nothing was written. */
        DAMAGED,
        /** Somebody else held the lock all the time. */
        BUSY
    }

    /**
     * An attempt to write.
     *
     * @param outcome what became of it
     * @param before the book before, empty if it was busy
     * @param written the transactions that were written
     * @param head hash of the last line after it
     * @param cutBytes bytes of an unfinished line that were taken off
     */
    public record Attempt(
            Outcome outcome, Optional<LedgerReading> before, List<Transaction> written, String head, long cutBytes) {}

    private LedgerFile(Path path) {
        this.path = path;
    }

    /** The book of a file, or in a folder. */
    public static LedgerFile at(Path place) {
        return new LedgerFile(Files.isDirectory(place) ? place.resolve(NAME) : place);
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Reads it; one that is not there is empty. Needs no lock, as lines once written never change. */
    public LedgerReading read() throws IOException {
        var bytes = exists() ? Files.readAllBytes(path) : new byte[0];
        return LedgerReading.of(bytes, String.valueOf(path.getFileName()));
    }

    /**
     * Has a clerk enter into the book as it stands once nobody else can write; what the clerk enters is written at once.
     *
     * @param patience how long to wait for somebody else who writes
     * @param now when it is entered
     * @param clerk enters by {@link Pen#enter}, or nothing; what they throw leaves the book as it was
     */
    public Attempt write(Duration patience, Instant now, Consumer<Pen> clerk) throws IOException {
        var real = path.toAbsolutePath().normalize();
        var folder = real.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var mutex = THREADS.computeIfAbsent(real, absent -> new ReentrantLock());
        long tries = Math.max(1, patience.toMillis() / WAIT_MILLIS);
        try {
            if (!mutex.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        }
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = lock(channel, tries);
            return lock.isPresent() ? writeLocked(now, clerk) : busy();
        } finally {
            mutex.unlock();
        }
    }

    private Path lockFile() {
        return path.resolveSibling(path.getFileName() + ".lock");
    }

    private static Attempt busy() {
        return new Attempt(Outcome.BUSY, Optional.empty(), List.of(), "", 0);
    }

    /** The lock; closing its channel gives it back. */
    private static Optional<FileLock> lock(FileChannel channel, long tries) throws IOException {
        for (long i = 0; i < tries; i++) {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Attempt writeLocked(Instant now, Consumer<Pen> clerk) throws IOException {
        var before = read();
        if (before.isDamaged()) {
            return new Attempt(Outcome.DAMAGED, Optional.of(before), List.of(), before.head(), 0);
        }
        var pen = new Pen(before.ledger(), before.head(), now);
        if (before.ledger().size() == 0) {
            pen.start();
        }
        clerk.accept(pen);
        if (pen.transactions.isEmpty()) {
            return new Attempt(Outcome.NOTHING, Optional.of(before), List.of(), before.head(), 0);
        }
        append(before, pen.bytes());
        return new Attempt(
                Outcome.WRITTEN, Optional.of(before), List.copyOf(pen.transactions), pen.head, before.torn());
    }

    private void append(LedgerReading before, byte[] lines) throws IOException {
        boolean isNew = !exists();
        try (var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (before.torn() > 0) {
                keepTorn(channel, before);
                channel.truncate(before.soundBytes());
            }
            var all = ByteBuffer.wrap(before.endsLine() ? lines : withLineFeed(lines));
            channel.position(before.soundBytes());
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        }
        if (isNew) {
            forceFolder();
        }
    }

    private void keepTorn(FileChannel channel, LedgerReading before) throws IOException {
        var torn = ByteBuffer.allocate(Math.toIntExact(before.torn()));
        channel.read(torn, before.soundBytes());
        torn.flip();
        try (var kept = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".torn"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            kept.write(torn);
            kept.write(ByteBuffer.wrap(new byte[] {'\n'}));
            kept.force(true);
        }
    }

    private static byte[] withLineFeed(byte[] lines) {
        var all = new byte[lines.length + 1];
        all[0] = '\n';
        System.arraycopy(lines, 0, all, 1, lines.length);
        return all;
    }

    private void forceFolder() {
        var folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // Windows opens no folders; the book itself has been forced.
        }
    }

    /** Writes lines behind a book; what it enters counts at once for what comes next. */
    public static final class Pen {
        private final Ledger ledger;
        private final Instant now;
        private final List<Transaction> transactions = new ArrayList<>();
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        private String head;

        private Pen(Ledger ledger, String head, Instant now) {
            this.ledger = ledger;
            this.head = head;
            this.now = now.truncatedTo(ChronoUnit.SECONDS);
        }

        /** The book with all that was entered so far. */
        public Ledger ledger() {
            return ledger;
        }

        private void start() {
            var notes = new LinkedHashMap<String, String>();
            notes.put("format", FORMAT);
            add(new Draft(TransactionKind.START, "", LocalDate.ofInstant(now, ZoneOffset.UTC), List.of(), notes));
        }

        /** Enters a draft. */
        public Draft enter(Draft draft) {
            transactions.add(add(draft));
            return draft;
        }

        private Transaction add(Draft draft) {
            var transaction = new Transaction(ledger.size(), now, draft);
            ledger.enter(transaction);
            var line = LedgerLine.after(head, transaction);
            lines.writeBytes((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
            head = line.hash();
            return transaction;
        }

        private byte[] bytes() {
            return lines.toByteArray();
        }
    }
}
