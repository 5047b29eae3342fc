package huzhu.datasets.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A written table as the tests look at it: rows of column → cell. */
final class Csv {
    private final List<Map<String, String>> rows = new ArrayList<>();

    static Csv read(Path folder, String file) throws IOException {
        var csv = new Csv();
        try (var reader = CsvReader.builder().ofCsvRecord(folder.resolve(file))) {
            List<String> header = List.of();
            for (var line : reader) {
                if (header.isEmpty()) {
                    header = line.getFields();
                } else {
                    var row = new LinkedHashMap<String, String>();
                    for (int i = 0; i < header.size(); i++) {
                        row.put(header.get(i), line.getField(i));
                    }
                    csv.rows.add(row);
                }
            }
        }
        return csv;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    List<String> column(String name) {
        return rows.stream().map(row -> cell(row, name)).toList();
    }

    /** All values of a column, list cells taken apart, blanks left out. */
    Set<String> values(String name) {
        return column(name).stream()
                .flatMap(cell -> List.of(cell.split(";", -1)).stream())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Share of rows with this value in a column. */
    double share(String name, String value) {
        return column(name).stream().filter(value::equals).count() / (double) rows.size();
    }

    static String cell(Map<String, String> row, String name) {
        var cell = row.get(name);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + name + " in " + row.keySet());
        }
        return cell;
    }
}
