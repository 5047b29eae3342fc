package huzhu.cli.report.access;

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
 * The page of access.
 *
 * @param words words for what is the same in every page
 * @param county the county
 * @param intro what the figures are
 * @param summary the county as a whole, a row for each kind of supply
 * @param maps one a kind of supply
 * @param table one row a village
 */
public record AccessPage(
        Messages words, County county, String intro, Listing summary, List<VillageField.Drawing> maps, Listing table) {

    /** Writes the page. */
    public void write(OutputStream out) throws IOException {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var html = new Utf8ByteOutput();
        engine.render("access.jte", this, html);
        html.writeTo(out);
    }
}
