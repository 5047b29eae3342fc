package huzhu.cli.report.slip;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Names;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.plan.PlanView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SlipsFileTest {
    private static Agenda agenda(long seed) {
        var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
        return new Agenda(new PlanView(problem, RandomPlan.clean(problem, seed)));
    }

    private static byte[] write(Agenda agenda, Language language, boolean largePrint) throws IOException {
        var out = new ByteArrayOutputStream();
        SlipsFile.write(agenda, Messages.in(language), largePrint, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everybodyWhoGoesOrIsVisitedFindsAllOfTheirWeek(Language language) throws IOException {
        var agenda = agenda(3);
        var names = new Names(agenda.plan().county(), Messages.in(language));
        assertThat(agenda.givers()).isNotEmpty();
        assertThat(agenda.receivers()).isNotEmpty();
        try (var document = Loader.loadPDF(write(agenda, language, false))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).doesNotContain("〓");
            agenda.givers().forEach(one -> assertThat(text).contains(names.person(one.id())));
            long times = agenda.givers().stream()
                            .mapToLong(one -> agenda.givenBy(one.id()).size())
                            .sum()
                    + agenda.receivers().stream()
                            .mapToLong(one -> agenda.receivedBy(one.id()).size())
                            .sum();
            assertThat(text.lines().filter(line -> line.matches(".*\\d\\d:\\d\\d–\\d\\d:\\d\\d.*")))
                    .hasSize((int) times);
        }
    }

    @Test
    void theFontIsEmbeddedAndEverythingIsTaggedInALanguage() throws IOException {
        try (var document = Loader.loadPDF(write(agenda(3), Language.ZH, true))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("zh");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var tags = new ArrayList<String>();
            collect(catalog.getStructureTreeRoot(), tags);
            assertThat(tags).contains("Document", "Sect", "H1", "H2", "P");
            assertThat(marked(document))
                    .isEqualTo(
                            tags.stream().filter(tag -> tag.matches("H1|H2|P")).count());
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    /** Pieces of content that the tree of tags points to, as the pages' parent tree has them. */
    private static long marked(PDDocument document) {
        var numbers = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.getPDFName("ParentTree"))
                .getCOSArray(COSName.NUMS);
        assertThat(numbers.size()).isEqualTo(2 * document.getNumberOfPages());
        long pieces = 0;
        for (int i = 1; i < numbers.size(); i += 2) {
            pieces += ((COSArray) numbers.getObject(i)).size();
        }
        return pieces;
    }

    @Test
    void largePrintIsLarger() throws IOException {
        try (var small = Loader.loadPDF(write(agenda(3), Language.EN, false));
                var large = Loader.loadPDF(write(agenda(3), Language.EN, true))) {
            assertThat(large.getNumberOfPages()).isGreaterThanOrEqualTo(small.getNumberOfPages());
        }
    }

    @Test
    void equalWeeksAreEqualBytes() throws IOException {
        assertThat(write(agenda(4), Language.EN, false)).isEqualTo(write(agenda(4), Language.EN, false));
    }

    @Test
    void aLetterThatTheFontLacksIsMarkedAndNeverLost() throws IOException {
        try (var document = new PDDocument()) {
            var font = new SlipFont(document, Locale.ENGLISH);
            assertThat(font.drawable("䶮𠮷 a\u00a0b")).isEqualTo("䶮〓 a b");
        }
    }

    @Test
    void longTextsBreakWhereTheirLanguageAllows() throws IOException {
        try (var document = new PDDocument()) {
            var font = new SlipFont(document, Locale.CHINESE);
            var text = "从家出发四十二分钟，十公里，重度失能，独居 with a neighbour";
            var lines = font.lines(text, 10, 90);
            assertThat(lines)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(font.width(line, 10)).isLessThanOrEqualTo(90));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(lines).noneMatch(line -> line.startsWith("，"));
        }
    }
}
