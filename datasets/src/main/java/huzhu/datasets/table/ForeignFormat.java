package huzhu.datasets.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Kinds of files that are often taken for tables, by their first bytes; web pages that call themselves .xls among them. */
final class ForeignFormat {
    private static final int LOOKED_AT = 256;
    private static final Map<String, Pattern> BEGINNINGS = beginnings();
    /** Entries that only one kind of archive has. */
    private static final Map<String, String> ENTRIES = Map.of(
            "xl/workbook.bin", "format.binaryWorkbook",
            "word/document.xml", "format.document",
            "ppt/presentation.xml", "format.document",
            "content.xml", "format.openDocument");

    private static final String BOOK = "xl/workbook.xml";
    /** Part of the namespaces of strict Open XML (ISO/IEC 29500), which stand where others are in usual workbooks. */
    private static final String STRICT = "purl.oclc.org/ooxml";

    private ForeignFormat() {}

    private static Map<String, Pattern> beginnings() {
        var all = new LinkedHashMap<String, Pattern>();
        all.put("format.html", Pattern.compile("<(!doctype html|html|head|meta|body|table)\\b"));
        all.put("format.xml", Pattern.compile("<\\?xml|<workbook\\b"));
        all.put("format.json", Pattern.compile("\\{\\s*\"|\\[\\s*[{\\[]"));
        all.put("format.pdf", Pattern.compile("%pdf-"));
        all.put("format.rtf", Pattern.compile("\\{\\\\rtf"));
        all.put("format.image", Pattern.compile("\u0089png|\u00FF\u00D8\u00FF|gif8"));
        all.put("format.packed", Pattern.compile("\u001F\u008B|rar!|7z\u00BC\u00AF|bzh"));
        all.put("format.database", Pattern.compile("sqlite format 3|par1"));
        return all;
    }

    /** The kind of a file that is no table, as the key of its name; empty if it may be one, or is not there. */
    static Optional<String> find(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(LOOKED_AT);
        }
        var text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var words = text.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "");
        return BEGINNINGS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(words).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The kind of an archive that is neither a workbook of the usual form nor a set of tables, as the key of its name. */
    static Optional<String> findInArchive(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            var book = zip.getEntry(BOOK);
            if (book != null) {
                try (var in = zip.getInputStream(book)) {
                    var start = new String(in.readNBytes(LOOKED_AT * 4), StandardCharsets.ISO_8859_1);
                    return start.contains(STRICT) ? Optional.of("format.strictWorkbook") : Optional.empty();
                }
            }
            return ENTRIES.entrySet().stream()
                    .filter(entry -> zip.getEntry(entry.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }
}
