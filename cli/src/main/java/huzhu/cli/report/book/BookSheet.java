package huzhu.cli.report.book;

import huzhu.cli.message.Messages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet in the making: a table with a header that stays in view and is printed on every page. */
final class BookSheet {
    /** Excel refuses sheets with more page breaks than 1,026. */
    static final int MOST_BREAKS = 1_000;

    private static final String HEADER_FILL = "E4EFEE";
    private static final String ID_COLOUR = "6B7A80";
    private static final String EDITED_TAB = "2C7A7B";
    private static final String VIEW_TAB = "C9CFCE";
    private static final String FONT = "Arial";
    private static final int HEADING_POINTS = 10;
    private static final String GROUP_LINE = "9FB4B3";
    private static final double MINUTES_OF_DAY = 24 * 60;
    private static final double LINE_POINTS = 15;
    private static final double HEADER_SPACE_POINTS = 6;
    private static final int SPARE_LETTERS = 2;
    private static final int MOST_LINES = 12;
    private static final int FIRST_WIDE = 0x2E80;
    private static final double MARGIN_INCHES = 0.4;

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int frozenColumns;
    private final List<Integer> starts = new ArrayList<>();
    private Optional<String> group = Optional.empty();
    private int rows = 1;

    /**
     * Starts a sheet.
     *
     * @param frozenColumns columns on the left that stay in view
     */
    BookSheet(Workbook book, String title, List<Column> columns, int frozenColumns) {
        sheet = book.newWorksheet(title);
        this.columns = columns;
        this.frozenColumns = frozenColumns;
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, column.title());
            sheet.width(i, column.width());
            lines = Math.max(lines, Math.ceilDiv(letters(column.title()), (int) column.width() - 1));
        }
        sheet.rowHeight(0, lines * LINE_POINTS + HEADER_SPACE_POINTS);
    }

    /**
     * Appends a row.
     *
     * @param of whom or what the row belongs to; a page begins where that changes
     * @param cells a text, a number, a date or nothing ({@code ""}) for each column; times as minutes of the day
     */
    void row(String of, Object... cells) {
        if (group.isPresent() && !group.get().equals(of)) {
            starts.add(rows);
        }
        group = Optional.of(of);
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            cell(i, cells[i]);
            lines = Math.max(lines, lines(columns.get(i), cells[i]));
        }
        if (lines > 1) {
            sheet.rowHeight(rows, lines * LINE_POINTS);
        }
        rows++;
    }

    /** Lines that a cell takes, with some letters to spare for breaks; not every program finds that out when it opens a file. */
    private static int lines(Column column, Object value) {
        return column.form() == Column.Form.WRAPPED
                ? Math.min(MOST_LINES, Math.ceilDiv(letters(value.toString()), (int) column.width() - SPARE_LETTERS))
                : 1;
    }

    /** Width of a text in Latin letters; a Chinese one is as wide as two. */
    private static int letters(String text) {
        return text.codePoints().map(letter -> letter < FIRST_WIDE ? 1 : 2).sum();
    }

    private void cell(int column, Object value) {
        switch (value) {
            case Integer minute
            when columns.get(column).form() == Column.Form.TIME -> sheet.value(rows, column, minute / MINUTES_OF_DAY);
            case Number number -> sheet.value(rows, column, number);
            case LocalDate date -> sheet.value(rows, column, date);
            default -> {
                var text = value.toString();
                if (!text.isEmpty()) {
                    sheet.value(rows, column, text);
                }
            }
        }
    }

    /** The rows, header included, after which a new page begins; none where there would be too many. */
    List<Integer> breaks() {
        return starts.size() > MOST_BREAKS ? List.of() : starts;
    }

    /**
     * Sets how the sheet looks and prints, and ends it.
     *
     * @param heading printed above every page
     * @param isView whether changes in it are not read back
     */
    void finish(Messages words, String heading, boolean isView) throws IOException {
        int last = columns.size() - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        if (rows > 1) {
            for (int i = 0; i <= last; i++) {
                style(i);
            }
            starts.forEach(row -> sheet.range(row, 0, row, last)
                    .style()
                    .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                    .borderColor(BorderSide.TOP, GROUP_LINE)
                    .set());
            sheet.setAutoFilter(0, 0, rows - 1, last);
        }
        sheet.freezePane(frozenColumns, 1);
        sheet.setTabColor(isView ? VIEW_TAB : EDITED_TAB);
        print(words, heading, last);
        sheet.finish();
    }

    private void style(int column) {
        var style = sheet.range(1, column, rows - 1, column).style().verticalAlignment("top");
        switch (columns.get(column).form()) {
            case TEXT -> style.horizontalAlignment("left");
            case WRAPPED -> style.wrapText(true).horizontalAlignment("left");
            case ID -> style.fontColor(ID_COLOUR).horizontalAlignment("left").indent(1);
            case NUMBER -> style.format("0").horizontalAlignment("right");
            case KILOMETRES -> style.format("0.0").horizontalAlignment("right");
            case DATE -> style.format("yyyy-mm-dd").horizontalAlignment("center");
            case TIME -> style.format("hh:mm").horizontalAlignment("center");
        }
        style.set();
    }

    private void print(Messages words, String heading, int last) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin((float) MARGIN_INCHES);
        sheet.rightMargin((float) MARGIN_INCHES);
        sheet.topMargin((float) (2 * MARGIN_INCHES));
        sheet.bottomMargin((float) (2 * MARGIN_INCHES));
        sheet.header(heading.replace("&", "&&"), Position.LEFT, FONT, HEADING_POINTS);
        sheet.footer(words.text("book.page", "&P", "&N"), Position.RIGHT, FONT, HEADING_POINTS);
        sheet.repeatRows(0);
        sheet.addNamedRange(sheet.range(0, 0, rows - 1, last), "_xlnm.Print_Area");
    }
}
