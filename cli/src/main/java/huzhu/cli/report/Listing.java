package huzhu.cli.report;

import java.util.List;

/**
 * A table of which only the first rows are shown.
 *
 * @param heads column heads
 * @param numeric for each column whether it holds numbers
 * @param rows the rows shown, one text for each column
 * @param note how many there are and how many are shown, blank if all are
 */
public record Listing(List<String> heads, List<Boolean> numeric, List<List<String>> rows, String note) {
    public Listing {
        heads = List.copyOf(heads);
        numeric = List.copyOf(numeric);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != heads.size() || numeric.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "row " + row + " under heads " + heads + ".\nMaybe a cell was forgotten.");
            }
        }
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
