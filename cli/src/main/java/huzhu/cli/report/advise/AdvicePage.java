package huzhu.cli.report.advise;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.report.VillageField;
import huzhu.model.county.County;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The page of advice.
 *
 * @param words words for what is the same in every page
 * @param county the county as it is
 * @param sentences what it comes to, and what is proven
 * @param table the recommendations in their order
 * @param curve need met against money
 * @param map where what is advised would be
 * @param costs what the costs rest on
 */
public record AdvicePage(
        Messages words,
        County county,
        List<String> sentences,
        Listing table,
        CurveDrawing curve,
        VillageField.Drawing map,
        Listing costs) {

    /** Writes the page. */
    public void write(OutputStream out) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var html = new Utf8ByteOutput();
        engine.render("advise.jte", this, html);
        html.writeTo(out);
    }
}
