package huzhu.cli.report.slip;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Names;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/**
 * {@code slips.pdf}: a page for each volunteer with the visits in order, half a page for each elder with who comes when.
 *
 * <p>A slip names its person and those they meet this week, nobody else.
 */
public final class SlipsFile {
    /** Its name in an output folder. */
    public static final String FILE = "slips.pdf";

    private SlipsFile() {}

    /**
     * Writes the slips; equal content gives equal bytes.
     *
     * @param largePrint whether letters are half as large again
     * @throws IOException if the stream fails
     */
    public static void write(Agenda agenda, Messages words, boolean largePrint, OutputStream out) throws IOException {
        write(agenda, words, largePrint, person -> true, out);
    }

    /** Writes the slips of some people only. */
    public static void write(
            Agenda agenda, Messages words, boolean largePrint, Predicate<PersonId> wanted, OutputStream out)
            throws IOException {
        var county = agenda.plan().county();
        var title = words.text(
                "slip.title", new Names(county, words).county(), county.week().toString());
        var maker = new SlipMaker(agenda, words);
        try (var pages = new TaggedPages(words, title, title.hashCode())) {
            var printer = new SlipPrinter(pages, words, largePrint);
            for (var volunteer : agenda.givers()) {
                if (wanted.test(volunteer.id())) {
                    printer.print(maker.of(volunteer));
                }
            }
            for (var elder : agenda.receivers()) {
                if (wanted.test(elder.id())) {
                    printer.print(maker.of(elder));
                }
            }
            pages.save(out);
        }
    }
}
