package huzhu.cli.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** {@code report.html}: one file that needs no network and no scripts. */
public final class ReportFile {
    /** Its name in an output folder. */
    public static final String FILE = "report.html";

    private static final String TEMPLATE = "report.jte";

    private ReportFile() {}

    /**
     * Writes the page; everything in it that comes from the input is escaped.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Report report, OutputStream out) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var page = new Utf8ByteOutput();
        engine.render(TEMPLATE, report, page);
        page.writeTo(out);
    }
}
