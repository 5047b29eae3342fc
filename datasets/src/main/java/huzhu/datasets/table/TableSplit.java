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
     * Writes the rows that are not refused to one file and the others to another; both begin with what stands above the first
     * row. Blank rows, totals and notes are left out.
     *
     * @param rows lines on which rows start
     * @param refused those of them that are refused
     * @throws IOException if a file cannot be read or written
     */
    public static void write(RecordFile file, BitSet rows, BitSet refused, Path validFile, Path invalidFile)
            throws IOException {
        int first = rows.isEmpty() ? Integer.MAX_VALUE : rows.nextSetBit(0);
        try (var valid = writer(validFile);
                var invalid = writer(invalidFile)) {
            var unheard = new TableLog("", "", new Problems());
            file.read(unheard, (line, cells) -> {
                boolean blank =
                        cells.stream().allMatch(cell -> PlainText.trimmed(cell).isEmpty());
                if (line < first && !blank) {
                    valid.writeRecord(safe(cells));
                    invalid.writeRecord(safe(cells));
                } else if (rows.get(line)) {
                    (refused.get(line) ? invalid : valid).writeRecord(safe(cells));
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
