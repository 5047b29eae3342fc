package huzhu.datasets.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file in the making: UTF-8, lines end with a line feed, columns have canonical names. */
final class Table implements Closeable {
    private final CsvWriter writer;
    private final int columns;

    /** Creates the file and writes its header, names between commas. */
    Table(Path folder, String file, String header) throws IOException {
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8));
        var names = header.split(",", -1);
        columns = names.length;
        writer.writeRecord(names);
    }

    void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalStateException(cells.length + " cells for " + columns + " columns: " + List.of(cells)
                    + ".\nMaybe a column was added to the header alone.");
        }
        writer.writeRecord(cells);
    }

    /** A list as a cell holds it. */
    static String list(List<String> items) {
        return String.join(";", items);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
