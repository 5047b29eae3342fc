package huzhu.cli.report.paged;

import java.util.List;

/**
 * A row of a list, in the order of its places in the markup: the script puts each part where a row of the page has its like.
 *
 * @param cells texts
 * @param strips blocks of each strip or bar
 * @param lines lines of a table beneath the row
 */
public record PagedRow(List<String> cells, List<List<Mark>> strips, List<List<String>> lines) {
    public PagedRow {
        cells = List.copyOf(cells);
        strips = List.copyOf(strips);
        lines = List.copyOf(lines);
    }

    /** A row of texts alone. */
    public static PagedRow of(List<String> cells) {
        return new PagedRow(cells, List.of(), List.of());
    }
}
