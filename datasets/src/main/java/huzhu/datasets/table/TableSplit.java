package huzhu.datasets.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Divides a table's file in two by rows, header and cells as they are. */
public final class TableSplit {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private TableSplit() {}

    /**
     * Writes the rows that are not refused to one file and the others to another; both begin with the header, blank rows
     * are left out.
     *
     * @param refused lines on which refused rows start
     * @throws IOException if a file cannot be read or written
     */
    public static void write(TextFile file, BitSet refused, Path validFile, Path invalidFile) throws IOException {
        try (var valid = writer(validFile);
                var invalid = writer(invalidFile)) {
            var unheard = new TableLog("", "", new Problems());
            var header = new boolean[] {true};
            CsvRecords.read(file, unheard, (line, cells) -> {
                if (cells.stream().allMatch(cell -> PlainText.trimmed(cell).isEmpty())) {
                    return true;
                }
                var safe = safe(cells);
                if (header[0]) {
                    header[0] = false;
                    valid.writeRecord(safe);
                    invalid.writeRecord(safe);
                } else {
                    (refused.get(line) ? invalid : valid).writeRecord(safe);
                }
                return true;
            });
        }
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream()
                .map(cell -> NUMBER.matcher(cell).matches() ? cell : SafeCell.neutralised(cell))
                .toList();
    }
}
