package huzhu.cli.report.slip;

import huzhu.cli.message.Messages;
import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Lays slips out on pages: one a page, or two where half a page is enough for each. */
final class SlipPrinter {
    private static final Color INK = new Color(0x1F2A2E);
    private static final Color SOFT = new Color(0x55, 0x60, 0x64);
    private static final Color LINE = new Color(0xB4, 0xBC, 0xBA);
    private static final double MARGIN = 42;
    private static final double NORMAL = 10.5;
    private static final double LARGE = 16;
    private static final double LEADING = 1.45;
    private static final double SIGN_WIDTH = 105;

    private final TaggedPages pages;
    private final Messages words;
    private final double size;
    private double y;
    private double bottom;
    private boolean lowerHalfFree;

    SlipPrinter(TaggedPages pages, Messages words, boolean largePrint) {
        this.pages = pages;
        this.words = words;
        size = largePrint ? LARGE : NORMAL;
    }

    void print(Slip slip) throws IOException {
        var half = TaggedPages.HEIGHT / 2;
        boolean small = slip.half() && height(slip) <= half - 2 * MARGIN;
        if (small && lowerHalfFree) {
            pages.line(0, TaggedPages.WIDTH, half, LINE, true);
            y = half - MARGIN;
            bottom = MARGIN;
        } else {
            pages.newPage();
            y = TaggedPages.HEIGHT - MARGIN;
            bottom = small ? half + MARGIN : MARGIN;
        }
        lowerHalfFree = small && !lowerHalfFree;
        pages.section();
        heading(slip.heading(), slip.line());
        for (var day : slip.days()) {
            day(slip, day);
        }
        footer(slip);
    }

    /** Height that a slip takes, as if a page had no end. */
    private double height(Slip slip) {
        double height = step(size * 1.7) + 2 * step(size);
        for (var day : slip.days()) {
            height += step(size) * 1.5;
            for (var entry : day.entries()) {
                height += entryHeight(entry);
            }
        }
        return height
                + step(size) * (1 + lines(slip.footer(), size, fullWidth()).size());
    }

    private static double step(double letters) {
        return letters * LEADING;
    }

    private static double fullWidth() {
        return TaggedPages.WIDTH - 2 * MARGIN;
    }

    private double timeWidth() {
        return size * 7.4;
    }

    private double whatWidth(Slip.Entry entry) {
        return fullWidth() - timeWidth() - (entry.signed() ? SIGN_WIDTH : 0);
    }

    private double small() {
        return size * 0.86;
    }

    private List<String> lines(String text, double letters, double width) {
        return pages.font().lines(text, letters, width);
    }

    private double entryHeight(Slip.Entry entry) {
        var what = lines(entry.what(), size, whatWidth(entry)).size();
        var details = entry.details().isEmpty()
                ? 0
                : lines(entry.details(), small(), whatWidth(entry)).size();
        return what * step(size) + details * step(small()) + size * 0.7;
    }

    private void heading(String heading, String line) throws IOException {
        y -= size * 1.7;
        paragraph("H1", heading, MARGIN, size * 1.7, INK, true, fullWidth());
        y += size * 0.2;
        paragraph("P", line, MARGIN, small(), SOFT, false, fullWidth());
        y -= size * 0.3;
    }

    private void day(Slip slip, Slip.Day day) throws IOException {
        var first = day.entries().isEmpty() ? 0 : entryHeight(day.entries().getFirst());
        makeRoom(slip, step(size) * 1.5 + first);
        pages.line(MARGIN, TaggedPages.WIDTH - MARGIN, y + size * 0.35, LINE, false);
        y -= size * 0.9;
        paragraph("H2", day.title(), MARGIN, size, INK, true, fullWidth());
        y -= size * 0.2;
        for (var entry : day.entries()) {
            makeRoom(slip, entryHeight(entry));
            entry(entry);
        }
    }

    private void makeRoom(Slip slip, double height) throws IOException {
        if (y - height < bottom) {
            pages.newPage();
            y = TaggedPages.HEIGHT - MARGIN;
            bottom = MARGIN;
            lowerHalfFree = false;
            heading(slip.heading(), words.text("slip.continued"));
        }
    }

    private void entry(Slip.Entry entry) throws IOException {
        double top = y;
        pages.begin("P");
        double x = MARGIN;
        if (!entry.time().isEmpty()) {
            pages.text(entry.time(), MARGIN, top, size, INK, true);
            x += timeWidth();
        }
        double at = draw(lines(entry.what(), size, whatWidth(entry)), x, top, size, INK, true);
        if (!entry.details().isEmpty()) {
            at += size * 0.1;
            at = draw(lines(entry.details(), small(), whatWidth(entry)), x, at, small(), SOFT, false);
        }
        pages.end();
        if (entry.signed()) {
            double right = TaggedPages.WIDTH - MARGIN;
            pages.line(right - SIGN_WIDTH + size, right, top - size * 0.4, LINE, false);
        }
        y = top - entryHeight(entry);
    }

    private double draw(List<String> lines, double x, double from, double letters, Color colour, boolean bold)
            throws IOException {
        double at = from;
        for (var line : lines) {
            pages.text(line, x, at, letters, colour, bold);
            at -= step(letters);
        }
        return at;
    }

    private void paragraph(String tag, String text, double x, double letters, Color colour, boolean bold, double width)
            throws IOException {
        pages.begin(tag);
        y = draw(lines(text, letters, width), x, y, letters, colour, bold);
        pages.end();
    }

    private void footer(Slip slip) throws IOException {
        var lines = lines(slip.footer(), size, fullWidth());
        makeRoom(slip, lines.size() * step(size));
        y = Math.max(bottom + (lines.size() - 1) * step(size), Math.min(y - size, bottom + lines.size() * step(size)));
        paragraph("P", slip.footer(), MARGIN, size, INK, false, fullWidth());
    }
}
