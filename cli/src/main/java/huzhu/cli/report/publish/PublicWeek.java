package huzhu.cli.report.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.report.agenda.Names;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.model.plan.PlanView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** The public version of a week: tables of counts, villages at rounded places, and a page that shows them. */
public final class PublicWeek {
    /** The tables, in its folder. */
    public static final String TABLES = "public.csv";

    private static final List<String> HEADER = List.of("table", "row", "column", "elders", "needed_hours", "met_hours");
    private static final List<String> VILLAGES = List.of("village", "latitude", "longitude");
    private static final int MINUTES_OF_HOUR = 60;

    private final PlanView plan;
    private final Messages words;
    private final int k;
    private final List<CrossTable> tables;
    private final List<boolean[][]> withheld = new ArrayList<>();

    /**
     * Decides what is shown.
     *
     * @param k fewest people of a cell that may be shown
     * @param earlier what was published before of the same people, whose differences from this must not tell anything either
     */
    public PublicWeek(PlanView plan, Messages words, int k, EarlierPublic earlier) {
        this.plan = plan;
        this.words = words;
        this.k = k;
        tables = PublicTables.of(plan, words);
        boolean hidesAll = tables.stream().anyMatch(table -> earlier.hidesTotal(table, words, k));
        for (var table : tables) {
            var primary = new ArrayList<>(earlier.mustHide(table, words, k));
            if (hidesAll) {
                primary.add(new int[] {table.height() - 1, table.width() - 1});
            }
            withheld.add(Suppression.of(table, k, primary));
        }
    }

    /** The files by name. */
    public SequencedMap<String, FileContent> contents() {
        var files = new LinkedHashMap<String, FileContent>();
        files.put("report.html", this::writePage);
        files.put(TABLES, this::writeTables);
        files.put("villages.csv", this::writeVillages);
        return files;
    }

    /** How many cells are withheld, and how many there are. */
    public int[] counts() {
        int hidden = 0;
        int all = 0;
        for (var table : withheld) {
            for (var row : table) {
                all += row.length;
                hidden +=
                        (int) IntStream.range(0, row.length).filter(i -> row[i]).count();
            }
        }
        return new int[] {hidden, all};
    }

    static String rowName(CrossTable table, int row, Messages words) {
        return row < table.rows().size() ? table.rows().get(row) : words.text("publish.total");
    }

    static String columnName(CrossTable table, int column, Messages words) {
        return column < table.columns().size() ? table.columns().get(column) : words.text("publish.total");
    }

    private void writeTables(OutputStream out) throws IOException {
        var csv = new CsvTable(out, HEADER);
        for (int t = 0; t < tables.size(); t++) {
            var table = tables.get(t);
            for (int row = 0; row < table.height(); row++) {
                for (int column = 0; column < table.width(); column++) {
                    var line = csv.row()
                            .text(table.name())
                            .text(rowName(table, row, words))
                            .text(columnName(table, column, words));
                    if (withheld.get(t)[row][column]) {
                        line.blank().blank().blank().end();
                    } else {
                        var cell = table.cell(row, column);
                        line.number(cell.people())
                                .number(hours(cell.neededMinutes()))
                                .number(hours(cell.metMinutes()))
                                .end();
                    }
                }
            }
        }
        csv.flush();
    }

    private static long hours(long minutes) {
        return Math.round((double) minutes / MINUTES_OF_HOUR);
    }

    /** To a hundredth of a degree, about a kilometre. */
    private void writeVillages(OutputStream out) throws IOException {
        var csv = new CsvTable(out, VILLAGES);
        for (var village : plan.county().places().villages()) {
            csv.row()
                    .text(village.name())
                    .text(degrees(village.location().latitude()))
                    .text(degrees(village.location().longitude()))
                    .end();
        }
        csv.flush();
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    // ---- the page

    /**
     * What the page shows.
     *
     * @param words words for what is the same in every page
     * @param title name of the county
     * @param week the week
     * @param note what is withheld
     * @param tables a title and a table each
     */
    public record Page(Messages words, String title, String week, String note, List<Part> tables) {
        /** One table under its title. */
        public record Part(String title, Listing table) {}
    }

    private void writePage(OutputStream out) throws IOException {
        var counts = counts();
        var page = new Page(
                words,
                new Names(plan.county(), words).county(),
                plan.county().week().toString(),
                words.text("publish.note", k, counts[0], counts[1]),
                IntStream.range(0, tables.size()).mapToObj(this::part).toList());
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var html = new Utf8ByteOutput();
        engine.render("public.jte", page, html);
        html.writeTo(out);
    }

    private Page.Part part(int t) {
        var table = tables.get(t);
        var heads = new ArrayList<String>();
        heads.add("");
        IntStream.range(0, table.width())
                .mapToObj(i -> columnName(table, i, words))
                .forEach(heads::add);
        var numeric = IntStream.range(0, heads.size()).mapToObj(i -> i > 0).toList();
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < table.height(); row++) {
            var cells = new ArrayList<String>();
            cells.add(rowName(table, row, words));
            for (int column = 0; column < table.width(); column++) {
                cells.add(
                        withheld.get(t)[row][column] ? words.text("publish.withheld") : shown(table.cell(row, column)));
            }
            rows.add(cells);
        }
        return new Page.Part(words.text("publish.table." + table.name()), new Listing(heads, numeric, rows, ""));
    }

    private String shown(CrossTable.Cell cell) {
        return cell.people() == 0
                ? "0"
                : words.text(
                        "publish.cell",
                        cell.people(),
                        words.percent(hours(cell.metMinutes()), hours(cell.neededMinutes())));
    }
}
