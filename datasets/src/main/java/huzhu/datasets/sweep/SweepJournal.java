package huzhu.datasets.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs of a sweep that are done: a file to which lines are only ever added, each on the disk before it counts.
 *
 * <p>A line is its checksum (CRC-32 in hexadecimal), a space, and JSON. A line that a killed program left unfinished, or whose
 * checksum is wrong, does not count: its run is done again. Whoever writes holds the lock of the file.
 */
public final class SweepJournal implements AutoCloseable {
    /** Name of the file. */
    public static final String FILE = "journal.txt";

    private static final String FORMAT = "huzhu-sweep-1";

    private final FileChannel channel;
    private final SortedMap<Integer, SweepOutcome> outcomes;
    private final int damaged;

    private SweepJournal(FileChannel channel, SortedMap<Integer, SweepOutcome> outcomes, int damaged) {
        this.channel = channel;
        this.outcomes = outcomes;
        this.damaged = damaged;
    }

    /** Why a journal cannot be used. */
    public enum Fault {
        /** Another program writes it. */
        BUSY,
        /** It is of another design, project, effort or version. */
        OTHER
    }

    /** A journal that cannot be used. */
    public static final class Unusable extends IOException {
        private static final long serialVersionUID = 1;
        private final Fault fault;

        private Unusable(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        /** Why. */
        public Fault fault() {
            return fault;
        }
    }

    /** Whether a folder holds a journal. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Whether another program keeps its runs in a folder now. */
    public static boolean isBusy(Path folder) throws IOException {
        if (!isIn(folder)) {
            return false;
        }
        try (var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
            return !isLocked(channel);
        }
    }

    /**
     * Opens a folder's journal, or begins one.
     *
     * @param fingerprint hash of all that the runs depend on
     * @throws Unusable if it belongs to others
     */
    public static SweepJournal open(Path folder, String fingerprint) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return open(channel, fingerprint);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static SweepJournal open(FileChannel channel, String fingerprint) throws IOException {
        if (!isLocked(channel)) {
            throw new Unusable(Fault.BUSY);
        }
        var bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until all is read
        }
        var text = new String(bytes.array(), StandardCharsets.UTF_8);
        Optional<String> found = Optional.empty();
        var outcomes = new TreeMap<Integer, SweepOutcome>();
        int damaged = 0;
        for (var line : text.split("\n", -1)) {
            var json = content(line);
            if (json.isEmpty()) {
                damaged += line.isEmpty() ? 0 : 1;
            } else if (json.get().path("format").asString("").equals(FORMAT)) {
                found = Optional.of(json.get().path("fingerprint").asString(""));
            } else {
                var outcome = outcome(json.get());
                outcomes.putIfAbsent(outcome.row(), outcome);
            }
        }
        if (found.isPresent() ? !found.get().equals(fingerprint) : !outcomes.isEmpty()) {
            throw new Unusable(Fault.OTHER);
        }
        var journal = new SweepJournal(channel, outcomes, damaged);
        channel.position(channel.size());
        if (!text.isEmpty() && !text.endsWith("\n")) {
            // What comes next must not hang on an unfinished line.
            journal.append("\n");
        }
        if (found.isEmpty()) {
            var first = new LinkedHashMap<String, Object>();
            first.put("format", FORMAT);
            first.put("fingerprint", fingerprint);
            journal.write(first);
        }
        return journal;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownProgram) {
            return false;
        }
    }

    /** The JSON of a line; nothing if it is not whole. */
    private static Optional<JsonNode> content(String line) {
        if (line.length() < 10 || line.charAt(8) != ' ') {
            return Optional.empty();
        }
        var json = line.substring(9);
        if (!line.startsWith(checksum(json))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(json));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static String checksum(String json) {
        var crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    private static SweepOutcome outcome(JsonNode json) {
        var measures = new TreeMap<String, Double>();
        json.path("measures")
                .propertyStream()
                .forEach(one -> measures.put(one.getKey(), one.getValue().doubleValue()));
        return new SweepOutcome(
                json.path("row").intValue(),
                Optional.of(json.path("failure")).filter(JsonNode::isString).map(JsonNode::asString),
                measures);
    }

    /** The runs that are done, by row. */
    public synchronized SortedMap<Integer, SweepOutcome> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** How many lines were there when it was opened that do not count. */
    public int damaged() {
        return damaged;
    }

    /** Adds a run; it is on the disk when this returns. */
    public synchronized void add(SweepOutcome outcome) throws IOException {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("row", outcome.row());
        outcome.failure().ifPresent(reason -> tree.put("failure", reason));
        if (outcome.failure().isEmpty()) {
            tree.put("measures", outcome.measures());
        }
        write(tree);
        outcomes.putIfAbsent(outcome.row(), outcome);
    }

    private void write(Map<String, ?> tree) throws IOException {
        var json = JsonMapper.shared().writeValueAsString(tree);
        append(checksum(json) + " " + json + "\n");
    }

    private void append(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Gives the file back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
