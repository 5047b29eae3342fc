package huzhu.cli.report.book;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Names;
import huzhu.datasets.output.PlanFingerprint;
import huzhu.model.county.County;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;

/**
 * The week as a workbook: by volunteer, by elder, by day, beds, sessions, unmet. Who goes and who is visited is named; whom
 * nobody visits appears by id.
 *
 * <p>What is changed in the sheets by volunteer, of beds and of sessions is a changed plan to {@code huzhu audit}; their
 * columns of ids are those of the tables for programs, under the headers that are read back.
 */
public final class RosterBook {
    /** Its name in an output folder. */
    public static final String FILE = "roster.xlsx";

    private static final double ABOUT_ROW_POINTS = 44;

    private final Agenda agenda;
    private final County county;
    private final Shortage shortage;
    private final Messages words;
    private final Function<Reason, String> reasons;
    private final String fingerprint;
    private final Names names;
    private final Map<Integer, List<Integer>> breaks = new HashMap<>();

    /**
     * Takes a planned week.
     *
     * @param agenda the week by person
     * @param plan the plan that the agenda shows
     * @param shortage what it leaves unmet, and why
     * @param words words of the reader's language
     * @param reasons turns reasons into sentences of that language
     */
    public RosterBook(Agenda agenda, Plan plan, Shortage shortage, Messages words, Function<Reason, String> reasons) {
        this.agenda = agenda;
        this.county = agenda.plan().county();
        this.shortage = shortage;
        this.words = words;
        this.reasons = reasons;
        this.fingerprint = PlanFingerprint.of(county, plan);
        names = new Names(county, words);
    }

    /**
     * Writes the workbook; equal content gives equal bytes.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        var draft = Files.createTempFile("huzhu", ".xlsx");
        try {
            try (var bytes = new BufferedOutputStream(Files.newOutputStream(draft))) {
                draw(bytes);
            }
            new SteadyZip(county.week().monday() + "T00:00:00Z", breaks).write(draft, out);
        } finally {
            Files.delete(draft);
        }
    }

    private void draw(OutputStream out) throws IOException {
        var book = new Workbook(out, "Huzhu", null);
        book.properties().setTitle(names.county());
        book.setGlobalDefaultFont("Arial", 10);
        about(book);
        var draft = new BookDraft(book, agenda, names, words);
        finish(new VolunteerSheet(draft).sheet(), "byVolunteer", 2, false);
        finish(new ElderSheet(draft).sheet(), "byElder", 3, true);
        finish(new DaySheet(draft).sheet(), "byDay", 4, true);
        finish(new BedSheet(draft).sheet(), "beds", 5, false);
        finish(new SessionSheet(draft).sheet(), "sessions", 6, false);
        finish(new UnmetSheet(draft, shortage, reasons).sheet(), "unmet", 7, true);
        if (RideSheet.isNeeded(agenda.plan())) {
            finish(new RideSheet(draft).sheet(), "rides", 8, true);
        }
        book.setActiveTab(1);
        book.finish();
    }

    private void finish(BookSheet sheet, String title, int number, boolean isView) throws IOException {
        sheet.finish(
                words,
                words.text("book.heading", names.county(), county.week().toString(), words.text("book." + title)),
                isView);
        breaks.put(number, sheet.breaks());
    }

    private void about(Workbook book) throws IOException {
        var sheet = book.newWorksheet(words.text("book.about"));
        sheet.width(0, 24);
        sheet.width(1, 90);
        int row = 0;
        sheet.value(row, 0, names.county());
        sheet.style(row++, 0).bold().fontSize(14).set();
        sheet.value(row, 0, words.text("book.about.week"));
        sheet.value(row++, 1, county.week().toString());
        for (var line : List.of("edit", "views", "read", "privacy")) {
            sheet.value(row, 0, words.text("book.about." + line));
            sheet.value(row, 1, words.text("book.about." + line + ".text"));
            sheet.rowHeight(row, ABOUT_ROW_POINTS);
            sheet.style(row++, 1).wrapText(true).verticalAlignment("top").set();
        }
        sheet.value(row, 0, words.text("book.about.fingerprint"));
        sheet.value(row, 1, fingerprint);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.range(1, 0, row, 0).style().verticalAlignment("top").set();
        sheet.finish();
    }
}
