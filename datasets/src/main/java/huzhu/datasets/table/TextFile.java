package huzhu.datasets.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * A file of text whose encoding has been found, and proved to fit every byte.
 *
 * <p>Order: byte-order mark (UTF-8, UTF-16), else strict UTF-8, else strict GB18030. Nothing is ever replaced: bytes that fit
 * none are a problem. Statistical detectors are not used, they guess wrong on short Chinese texts.
 *
 * @param path where it lies
 * @param entry its name inside the archive at that path, blank if it is a file of its own
 * @param charset its encoding
 * @param markBytes length of its byte-order mark, 0 if it has none
 * @param sha256 SHA-256 of its bytes in hexadecimal
 */
public record TextFile(Path path, String entry, Charset charset, int markBytes, String sha256) implements RecordFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    /**
     * Finds the encoding of a file; if that fails, a problem says why.
     *
     * @param name name of the file in problems
     */
    public static Optional<TextFile> open(Path path, String name, Problems problems) {
        if (!Files.isRegularFile(path)) {
            problems.add(name, 0, "", ProblemCode.FILE_MISSING, "", "");
            return Optional.empty();
        }
        return open(path, "", name, problems);
    }

    /** The same for a file inside an archive. */
    static Optional<TextFile> open(Path path, String entry, String name, Problems problems) {
        try {
            return find(path, entry, name, problems);
        } catch (IOException e) {
            problems.add(name, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<TextFile> find(Path path, String entry, String name, Problems problems) throws IOException {
        byte[] start;
        try (var in = bytes(path, entry)) {
            start = in.readNBytes(8);
        }
        var refusal = refusal(start);
        if (refusal.isPresent()) {
            problems.add(name, 0, "", refusal.get(), "", "");
            return Optional.empty();
        }
        var sha256 = sha256Of(path);
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return check(new TextFile(path, entry, StandardCharsets.UTF_8, 3, sha256), name, problems);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return check(new TextFile(path, entry, StandardCharsets.UTF_16BE, 2, sha256), name, problems);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return check(new TextFile(path, entry, StandardCharsets.UTF_16LE, 2, sha256), name, problems);
        }
        var utf8 = new TextFile(path, entry, StandardCharsets.UTF_8, 0, sha256);
        var gb18030 = new TextFile(path, entry, GB18030, 0, sha256);
        var fault = utf8.fault().filter(Fault::undecodable);
        if (fault.isEmpty()) {
            return check(utf8, name, problems);
        }
        // Where neither fits, the file is in the one that fits longer, and the line to mend is where that one ends.
        int line = gb18030.fault().filter(Fault::undecodable).map(Fault::line).orElse(Integer.MAX_VALUE);
        return check(fault.get().line() > line ? utf8 : gb18030, name, problems);
    }

    private static Optional<ProblemCode> refusal(byte[] start) {
        if (start.length == 0) {
            return Optional.of(ProblemCode.FILE_EMPTY);
        }
        boolean spreadsheet = begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0);
        return spreadsheet ? Optional.of(ProblemCode.FORMAT_NOT_SUPPORTED) : Optional.empty();
    }

    private static Optional<TextFile> check(TextFile file, String name, Problems problems) throws IOException {
        var fault = file.fault();
        fault.ifPresent(found -> problems.add(
                name,
                found.undecodable() ? found.line() : 0,
                "",
                found.undecodable() ? ProblemCode.ENCODING_BAD : ProblemCode.FILE_BINARY,
                "",
                ""));
        return fault.isPresent() ? Optional.empty() : Optional.of(file);
    }

    private static boolean begins(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = (bytes[i] & 0xFF) == start[i];
        }
        return same;
    }

    /** SHA-256 of a file's bytes in hexadecimal. */
    static String sha256Of(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.\nMaybe this one is damaged.", e);
        }
    }

    /** The first place where the file is not text in this encoding. */
    private record Fault(int line, boolean undecodable) {}

    private Optional<Fault> fault() throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK).flip();
        var chars = CharBuffer.allocate(CHUNK);
        int line = 1;
        try (var in = bytes()) {
            boolean end = false;
            while (!end) {
                bytes.compact();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                var result = decoder.decode(bytes, chars, end);
                chars.flip();
                while (chars.hasRemaining()) {
                    char c = chars.get();
                    if (c == 0) {
                        return Optional.of(new Fault(line, false));
                    }
                    line += c == '\n' ? 1 : 0;
                }
                chars.clear();
                if (result.isError()) {
                    return Optional.of(new Fault(line, true));
                }
            }
        }
        return Optional.empty();
    }

    private InputStream bytes() throws IOException {
        var in = new BufferedInputStream(bytes(path, entry), CHUNK);
        in.skipNBytes(markBytes);
        return in;
    }

    private static InputStream bytes(Path path, String entry) throws IOException {
        if (entry.isEmpty()) {
            return Files.newInputStream(path);
        }
        var zip = new ZipFile(path.toFile());
        return new FilterInputStream(zip.getInputStream(zip.getEntry(entry))) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    @Override
    public String sheet() {
        return entry.isEmpty() ? "" : ArchiveTable.stem(entry);
    }

    @Override
    public void read(TableLog log, RecordTaker taker) {
        CsvRecords.read(this, log, taker);
    }

    /** The text from its start, the byte-order mark left out. */
    public Reader reader() throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(bytes(), decoder), CHUNK);
    }
}
