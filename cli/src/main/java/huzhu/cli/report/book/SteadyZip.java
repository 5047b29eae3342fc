package huzhu.cli.report.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Finishes a workbook that the library has written: takes the time of writing out, so that equal content gives equal
 * bytes, and puts page breaks in, which the library cannot.
 */
final class SteadyZip {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
    private static final byte[] BEFORE_BREAKS = "</headerFooter>".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_COLUMNS = 16_383;

    private final String created;
    private final Map<String, List<Integer>> breaksByPart;

    /**
     * What to change.
     *
     * @param created the time to state in place of that of writing, as ISO 8601 has it
     * @param breaksBySheet number of a sheet, from 1, to the rows after which a new page begins, from 1
     */
    SteadyZip(String created, Map<Integer, List<Integer>> breaksBySheet) {
        this.created = created;
        breaksByPart = breaksBySheet.entrySet().stream()
                .collect(Collectors.toMap(
                        sheet -> "xl/worksheets/sheet" + sheet.getKey() + ".xml", Map.Entry::getValue));
    }

    /** Copies a workbook; the library's own archive can be read from a file only, not from a stream. */
    void write(Path workbook, OutputStream out) throws IOException {
        var target = new ZipOutputStream(out);
        try (var source = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(source.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(EPOCH);
                target.putNextEntry(copy);
                try (var content = source.getInputStream(entry)) {
                    part(entry.getName(), content.readAllBytes(), target);
                }
                target.closeEntry();
            }
        }
        target.finish();
    }

    private void part(String name, byte[] content, OutputStream target) throws IOException {
        if (name.equals("docProps/core.xml")) {
            var xml = new String(content, StandardCharsets.UTF_8);
            target.write(CREATED.matcher(xml).replaceAll("$1" + created + "$2").getBytes(StandardCharsets.UTF_8));
            return;
        }
        var breaks = breaksByPart.getOrDefault(name, List.of());
        int at = breaks.isEmpty() ? -1 : lastIndexOf(content, BEFORE_BREAKS);
        if (at < 0) {
            target.write(content);
            return;
        }
        int end = at + BEFORE_BREAKS.length;
        target.write(content, 0, end);
        target.write(xml(breaks).getBytes(StandardCharsets.US_ASCII));
        target.write(content, end, content.length - end);
    }

    private static String xml(List<Integer> breaks) {
        return breaks.stream()
                .map(row -> "<brk id=\"" + row + "\" max=\"" + MOST_COLUMNS + "\" man=\"1\"/>")
                .collect(Collectors.joining(
                        "",
                        "<rowBreaks count=\"" + breaks.size() + "\" manualBreakCount=\"" + breaks.size() + "\">",
                        "</rowBreaks>"));
    }

    private static int lastIndexOf(byte[] content, byte[] wanted) {
        return IntStream.iterate(content.length - wanted.length, at -> at >= 0, at -> at - 1)
                .filter(at -> IntStream.range(0, wanted.length).allMatch(i -> content[at + i] == wanted[i]))
                .findFirst()
                .orElse(-1);
    }
}
