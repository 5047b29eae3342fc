package huzhu.cli.report.slip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Noto Sans SC, embedded as far as it is used: Latin and every Chinese character of GBK and of CJK extension A.
 *
 * <p>A character that it lacks is drawn as the geta mark 〓, with which Chinese and Japanese printers have always marked a
 * missing letter; the page never silently loses one.
 */
final class SlipFont {
    private static final String FILE = "NotoSansSC-Regular.ttf";
    private static final int MISSING = 0x3013;
    private static final double UNITS = 1000;

    private final PDFont font;
    private final CmapLookup letters;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Locale locale;

    SlipFont(PDDocument document, Locale locale) throws IOException {
        this.locale = locale;
        var parsed = parse();
        // Ligatures would not be as wide as lines are reckoned, and looking for them takes three quarters of the time.
        parsed.setEnableGsub(false);
        letters = parsed.getUnicodeCmapLookup();
        font = PDType0Font.load(document, parsed, true);
    }

    private static TrueTypeFont parse() throws IOException {
        try (var in = Objects.requireNonNull(SlipFont.class.getResourceAsStream(FILE), FILE)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with every character that can be drawn. */
    String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) || letter == 0xA0 ? ' ' : letter)
                .map(letter -> letters.getGlyphId(letter) == 0 ? MISSING : letter)
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    /** Width of a drawable text in points. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::width).sum() / UNITS * size;
    }

    private double width(int letter) {
        return widths.computeIfAbsent(letter, it -> {
            try {
                return font.getStringWidth(Character.toString(it));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Breaks a text into lines no wider than this, where its language allows a break. */
    List<String> lines(String text, double size, double width) {
        var drawable = drawable(text);
        if (width(drawable, size) <= width) {
            return List.of(drawable);
        }
        var lines = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(drawable);
        int start = 0;
        int fits = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (fits > start && width(drawable.substring(start, at).stripTrailing(), size) > width) {
                lines.add(drawable.substring(start, fits).stripTrailing());
                start = fits;
            }
            fits = at;
        }
        lines.add(drawable.substring(start));
        return lines;
    }
}
