package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.paged.Paged;
import huzhu.cli.report.paged.PagedRow;
import java.util.List;

/**
 * A table of the report that can be paged and searched.
 *
 * @param first its first rows
 * @param paged how the script pages it
 */
public record PagedListing(Listing first, Paged paged) {
    /**
     * Takes all rows of a table.
     *
     * @param heads column heads
     * @param numeric for each column whether it holds numbers
     * @param rows all rows, in order
     * @param page how many of them go on a page
     * @param file the file beside the report in which all of them stand
     * @param choices columns whose values can be chosen from
     */
    static PagedListing of(
            List<String> heads,
            List<Boolean> numeric,
            List<List<String>> rows,
            int page,
            String file,
            List<Paged.Choice> choices) {
        return new PagedListing(
                new Listing(heads, numeric, rows.stream().limit(page).toList(), ""),
                Paged.of(rows.stream().map(PagedRow::of).toList(), page, file, choices));
    }

    /** The heads of a table of the report, by its name in the words. */
    static List<String> heads(Messages words, String name) {
        return List.of(words.text("report." + name + ".heads").split("\\|"));
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return first.isEmpty();
    }
}
