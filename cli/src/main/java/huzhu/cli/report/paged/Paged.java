package huzhu.cli.report.paged;

import java.util.List;

/**
 * How a list of the report is paged and searched: the first rows stand in the page for all readers, and all rows as data for its
 * script.
 *
 * @param shown rows that stand in the page, and go on a page of the list
 * @param all how many rows there are
 * @param embedded how many of them the data hold
 * @param file the file beside the report in which all of them stand
 * @param choices columns whose values can be chosen from
 * @param data the rows as JSON that may stand in a page
 */
public record Paged(int shown, int all, int embedded, String file, List<Choice> choices, String data) {
    /** Keeps the page of a county of 20,000 elders under 12 MB, with all its rows, and larger ones readable by a browser. */
    static final int MOST_EMBEDDED = 60_000;

    /**
     * A column whose values can be chosen from.
     *
     * @param label what it is
     * @param cell its cell, from 0
     * @param options the values
     */
    public record Choice(String label, int cell, List<String> options) {}

    public Paged {
        choices = List.copyOf(choices);
    }

    /**
     * A list that pages and can be searched, unless all its rows go on one page and nothing is to be chosen.
     *
     * @param rows all rows, in order
     * @param page how many rows go on a page
     * @param file the file beside the report in which all of them stand
     * @param choices columns whose values can be chosen from
     */
    public static Paged of(List<PagedRow> rows, int page, String file, List<Choice> choices) {
        var embedded = rows.stream().limit(MOST_EMBEDDED).toList();
        var paged = new Paged(Math.min(page, rows.size()), rows.size(), embedded.size(), file, choices, "");
        return paged.isWhole()
                ? paged
                : new Paged(paged.shown, paged.all, paged.embedded, file, choices, RowData.of(embedded));
    }

    /** Whether the list stands in the page as a whole, with nothing to page or to choose. */
    public boolean isWhole() {
        return all <= shown && choices.isEmpty() || all == 0;
    }

    /** Whether the data lack rows. */
    public boolean isCut() {
        return embedded < all;
    }
}
