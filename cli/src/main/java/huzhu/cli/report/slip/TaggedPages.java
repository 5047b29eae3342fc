package huzhu.cli.report.slip;

import huzhu.cli.message.Messages;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A4 pages on which text is drawn and, at the same time, tagged: a screen reader gets one section a slip with its heading
 * and paragraphs in order. Lines and boxes are marked as decoration.
 *
 * <p>Source: ISO 32000-1, 14.7 and 14.8.
 */
final class TaggedPages implements AutoCloseable {
    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();

    private static final double BOLD_STROKE = 0.028;

    private final PDDocument document;
    private final SlipFont font;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement all;
    private final COSArray parents = new COSArray();
    private PDStructureElement section;
    private COSArray pageParents = new COSArray();
    private PDPage page = new PDPage();
    private Optional<PDPageContentStream> content = Optional.empty();

    /** Starts a document; {@code id} takes the place of a random identifier, so that equal pages are equal bytes. */
    TaggedPages(Messages words, String title, long id) throws IOException {
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        document.setDocumentId(id);
        font = new SlipFont(document, words.locale());
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(words.language().code());
        catalog.setStructureTreeRoot(root);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        all = new PDStructureElement("Document", root);
        root.appendKid(all);
        section = all;
    }

    SlipFont font() {
        return font;
    }

    /** Starts the part of a screen reader's outline that belongs to one slip. */
    void section() {
        section = new PDStructureElement("Sect", all);
        all.appendKid(section);
    }

    void newPage() throws IOException {
        endPage();
        page = new PDPage(PDRectangle.A4);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, document.getNumberOfPages());
        document.addPage(page);
        pageParents = new COSArray();
        content = Optional.of(new PDPageContentStream(document, page, AppendMode.OVERWRITE, true));
    }

    private void endPage() throws IOException {
        if (content.isPresent()) {
            content.get().close();
            parents.add(COSInteger.get(document.getNumberOfPages() - 1L));
            parents.add(pageParents);
            content = Optional.empty();
        }
    }

    private PDPageContentStream content() {
        return content.orElseThrow();
    }

    /** What follows, until {@link #end()}, is one heading ({@code H1}) or paragraph ({@code P}). */
    void begin(String tag) throws IOException {
        var element = new PDStructureElement(tag, section);
        element.setPage(page);
        section.appendKid(element);
        element.appendKid(pageParents.size());
        content().beginMarkedContent(COSName.getPDFName(tag), pageParents.size());
        pageParents.add(element);
    }

    void end() throws IOException {
        content().endMarkedContent();
    }

    /** Draws one line of text, its baseline at y from the bottom, in points. */
    void text(String text, double x, double y, double size, Color colour, boolean bold) throws IOException {
        var stream = content();
        stream.beginText();
        stream.setFont(font.font(), (float) size);
        stream.setNonStrokingColor(colour);
        if (bold) {
            stream.setStrokingColor(colour);
            stream.setLineWidth((float) (size * BOLD_STROKE));
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            stream.setRenderingMode(RenderingMode.FILL);
        }
        stream.newLineAtOffset((float) x, (float) y);
        stream.showText(font.drawable(text));
        stream.endText();
    }

    /** Draws a line that means nothing to a screen reader; dashed where it is to be cut. */
    void line(double fromX, double toX, double y, Color colour, boolean dashed) throws IOException {
        var stream = content();
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setStrokingColor(colour);
        stream.setLineWidth(0.6f);
        stream.setLineDashPattern(dashed ? new float[] {4, 4} : new float[0], 0);
        stream.moveTo((float) fromX, (float) y);
        stream.lineTo((float) toX, (float) y);
        stream.stroke();
        stream.endMarkedContent();
    }

    void save(OutputStream out) throws IOException {
        endPage();
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.getCOSObject().setItem(COSName.NUMS, parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(document.getNumberOfPages());
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
