package huzhu.datasets.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a zip file before anybody trusts it: sizes are counted while inflating, never believed, and the sheets of a
 * workbook are searched for merged regions and for cell addresses that no spreadsheet can have.
 */
final class ZipScan {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 2L << 30;
    /** Shared strings are held in memory. */
    private static final long MOST_STRING_BYTES = 192L << 20;
    /** Honest spreadsheets shrink 10 to 40 times. */
    private static final long MOST_RATIO = 400;

    private static final long HARMLESS_BYTES = 32L << 20;
    private static final int CHUNK = 1 << 16;
    private static final byte[] MERGE = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADDRESS = " r=\"".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, List<String>> mergesByEntry = new HashMap<>();

    private ZipScan() {}

    /** The file is built to harm, or larger than this program reads. */
    static final class Refused extends IOException {
        private final ProblemCode code;

        private Refused(ProblemCode code, String what) {
            super(what);
            this.code = code;
        }

        ProblemCode code() {
            return code;
        }
    }

    static boolean isWorkbook(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        }
    }

    /**
     * Inflates every entry once.
     *
     * @throws Refused if a limit is passed
     */
    static ZipScan of(Path path) throws IOException {
        var scan = new ZipScan();
        long total = 0;
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Refused(ProblemCode.ZIP_TOO_LARGE, zip.size() + " entries");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                total += scan.inflate(zip, entries.nextElement(), total);
            }
        }
        return scan;
    }

    /** Regions such as {@code A2:A5} of the sheet in this entry, in the order of the file. */
    List<String> merges(String entry) {
        return mergesByEntry.getOrDefault(entry, List.of());
    }

    private long inflate(ZipFile zip, ZipEntry entry, long before) throws IOException {
        boolean sheet =
                entry.getName().contains("worksheets/") && entry.getName().endsWith(".xml");
        boolean strings = entry.getName().endsWith("sharedStrings.xml");
        var search = new Search();
        var chunk = new byte[CHUNK];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                boolean bomb = size > HARMLESS_BYTES && size > MOST_RATIO * Math.max(1, entry.getCompressedSize());
                if (bomb || before + size > MOST_BYTES || strings && size > MOST_STRING_BYTES) {
                    throw new Refused(ProblemCode.ZIP_TOO_LARGE, entry.getName());
                }
                if (sheet) {
                    search.look(chunk, read);
                }
            }
        }
        if (sheet) {
            mergesByEntry.put(entry.getName(), search.merges);
        }
        return size;
    }

    /** Finds texts in a stream of bytes that arrives in pieces. */
    private static final class Search {
        private static final int MOST_MERGES = 100_000;
        private static final int LONGEST_REGION = 32;

        private final List<String> merges = new ArrayList<>();
        private final StringBuilder region = new StringBuilder();
        private int mergeMatch;
        private int addressMatch;
        private int letters = -1;
        private boolean inRegion;

        void look(byte[] bytes, int length) throws Refused {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                // Nearly all bytes neither begin nor go on with what is looked for.
                if (addressMatch > 0 || letters >= 0 || b == ADDRESS[0]) {
                    lookForAddress(b);
                }
                if (mergeMatch > 0 || inRegion || b == MERGE[0]) {
                    lookForMerge(b);
                }
            }
        }

        private void lookForAddress(byte b) throws Refused {
            if (letters >= 0) {
                letters = b >= 'A' && b <= 'Z' ? letters + 1 : -1;
                if (letters > 3) {
                    throw new Refused(ProblemCode.WORKBOOK_BAD, "a cell lies right of column XFD");
                }
            }
            addressMatch = b == ADDRESS[addressMatch] ? addressMatch + 1 : b == ADDRESS[0] ? 1 : 0;
            if (addressMatch == ADDRESS.length) {
                addressMatch = 0;
                letters = 0;
            }
        }

        private void lookForMerge(byte b) throws Refused {
            if (inRegion) {
                inRegion = b != '"' && region.length() < LONGEST_REGION;
                if (inRegion) {
                    region.append((char) b);
                } else {
                    addMerge();
                }
            }
            mergeMatch = b == MERGE[mergeMatch] ? mergeMatch + 1 : b == MERGE[0] ? 1 : 0;
            if (mergeMatch == MERGE.length) {
                mergeMatch = 0;
                inRegion = true;
                region.setLength(0);
            }
        }

        private void addMerge() throws Refused {
            merges.add(region.toString());
            if (merges.size() > MOST_MERGES) {
                throw new Refused(ProblemCode.WORKBOOK_BAD, "more than " + MOST_MERGES + " merged regions");
            }
        }
    }
}
