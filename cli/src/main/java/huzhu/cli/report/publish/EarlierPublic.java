package huzhu.cli.report.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import huzhu.cli.message.Messages;
import huzhu.datasets.table.SafeCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was published before of the same people, perhaps under another plan. Whoever has both can take one from the other; so a
 * cell that was withheld stays withheld, and one whose count moved by less than k is withheld now.
 */
public final class EarlierPublic {
    /** Nothing was published before. */
    public static final EarlierPublic NONE = new EarlierPublic(List.of());

    private final List<Map<String, Optional<Integer>>> editions;

    private EarlierPublic(List<Map<String, Optional<Integer>>> editions) {
        this.editions = List.copyOf(editions);
    }

    /**
     * Reads what was published.
     *
     * @param folders folders that {@code huzhu publish} wrote
     * @throws IOException if one is none
     */
    public static EarlierPublic read(List<Path> folders) throws IOException {
        var editions = new ArrayList<Map<String, Optional<Integer>>>();
        for (var folder : folders) {
            var edition = new HashMap<String, Optional<Integer>>();
            try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(PublicWeek.TABLES))) {
                rows.forEach(row -> edition.put(
                        key(
                                row.getField("table"),
                                SafeCell.restored(row.getField("row")),
                                SafeCell.restored(row.getField("column"))),
                        Optional.of(row.getField("elders"))
                                .filter(it -> !it.isEmpty())
                                .map(Integer::valueOf)));
            }
            editions.add(edition);
        }
        return new EarlierPublic(editions);
    }

    private static String key(String table, String row, String column) {
        return table + "\n" + row + "\n" + column;
    }

    /** Cells of a table that must be withheld on account of what was published. */
    List<int[]> mustHide(CrossTable table, Messages words, int k) {
        var cells = new ArrayList<int[]>();
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                if (mustHide(table, row, column, words, k)) {
                    cells.add(new int[] {row, column});
                }
            }
        }
        return cells;
    }

    /** Whether the number of all must be withheld, which then holds for every table. */
    boolean hidesTotal(CrossTable table, Messages words, int k) {
        int all = table.cell(table.height() - 1, table.width() - 1).people();
        return all > 0 && all < k || mustHide(table, table.height() - 1, table.width() - 1, words, k);
    }

    private boolean mustHide(CrossTable table, int row, int column, Messages words, int k) {
        var key = key(table.name(), PublicWeek.rowName(table, row, words), PublicWeek.columnName(table, column, words));
        int people = table.cell(row, column).people();
        return editions.stream()
                .map(edition -> edition.get(key))
                .anyMatch(before -> before != null
                        && (before.isEmpty() || before.get() != people && Math.abs(before.get() - people) < k));
    }
}
