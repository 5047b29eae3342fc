package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are damaged, or built to harm whoever opens them. */
final class HostileWorkbookTest {
    private static final String TIES = "person_a|person_b|strength\nE1|E2|0.5\n";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private Reading read(byte[] workbook) {
        return new SmallProject(folder)
                .with("huzhu.yaml", SmallProject.YAML.replace("ties.csv", "ties.xlsx"))
                .with("ties.xlsx", workbook)
                .read();
    }

    private void expect(byte[] workbook, String... problems) {
        var reading = read(workbook);
        assertThat(SmallProject.found(reading)).containsExactlyInAnyOrder(problems);
        assertThat(reading.problems()).noneMatch(problem -> problem.toString().contains("Exception"));
    }

    /** A good workbook with the text of its sheet changed. */
    private byte[] changed(UnaryOperator<String> change) {
        return changed(SHEET, change);
    }

    private byte[] changed(String part, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try {
            var good = Files.write(
                    folder.resolve("good.xlsx"),
                    new Sheets().sheet("ties", TIES).bytes());
            try (var in = new ZipFile(good.toFile());
                    var zip = new ZipOutputStream(out)) {
                for (var entry : Collections.list(in.entries())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    var bytes = in.getInputStream(entry).readAllBytes();
                    var text = new String(bytes, StandardCharsets.UTF_8);
                    zip.write(
                            entry.getName().equals(part) ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void theGoodOneIsRead() {
        expect(new Sheets().sheet("ties", TIES).bytes());
        expect(changed(sheet -> sheet));
    }

    @Test
    void oneWithoutStylesIsRead() throws IOException {
        var good = Files.write(
                folder.resolve("styled.xlsx"), new Sheets().sheet("ties", TIES).bytes());
        var out = new ByteArrayOutputStream();
        try (var in = new ZipFile(good.toFile());
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.entries())) {
                if (!entry.getName().endsWith("styles.xml")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    zip.write(text.replaceAll("<(Override|Relationship)[^>]*styles[^>]*>", "")
                            .replaceAll("(<c r=\"[A-Z0-9]+\") s=\"\\d+\"", "$1")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        expect(out.toByteArray());
    }

    @Test
    void aBombIsNotUnpacked() {
        var blank = " ".repeat(1 << 20);
        expect(
                changed(sheet -> sheet.replace("<sheetData>", blank.repeat(60) + "<sheetData>")),
                "ties.xlsx:0: ZIP_TOO_LARGE");
    }

    @Test
    void cellsRightOfTheLastColumnAreRefused() {
        expect(changed(sheet -> sheet.replace("r=\"B2\"", "r=\"FXSHRXX2\"")), "ties.xlsx:0: WORKBOOK_BAD");
    }

    @Test
    void oneThatIsCutOffIsDamaged() {
        var whole = new Sheets().sheet("ties", TIES).bytes();
        expect(Arrays.copyOf(whole, whole.length / 2), "ties.xlsx:0: WORKBOOK_BAD");
        assertThat(SmallProject.found(read(changed(sheet -> sheet.substring(0, sheet.length() / 2)))))
                .contains("ties.xlsx:0: WORKBOOK_BAD");
        assertThat(SmallProject.found(read(changed(sheet -> "<a/>")))).isNotEmpty();
    }

    /** Found by the fuzzer: the words of the library named its class. */
    @Test
    void aDamagedPartIsToldInWords() {
        for (var part : List.of("xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml")) {
            expect(changed(part, text -> text.replaceFirst("\\?>", "?><a b='c'x>")), "ties.xlsx:0: WORKBOOK_BAD");
        }
    }

    @Test
    void merelyAnArchiveIsNoTable() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
            zip.write(1);
        }
        expect(out.toByteArray(), "ties.xlsx:0: FORMAT_NOT_SUPPORTED");
    }

    @Test
    void errorsAndFormulasInCells() {
        expect(
                changed(sheet -> sheet.replace("<c r=\"C2\"", "<c r=\"C2\" t=\"e\"><v>#REF!</v></c><c r=\"D2\"")),
                "ties.xlsx:2:strength NUMBER_BAD",
                "ties.xlsx:2: ROW_TOO_LONG");
    }

    @Test
    void everyByteMayBeWrong() {
        var good = new Sheets().sheet("ties", TIES).bytes();
        var random = new SplittableRandom(5);
        for (int round = 0; round < 60; round++) {
            var bytes = good.clone();
            for (int change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var reading = read(bytes);
            assertThat(reading.county().isPresent()).isEqualTo(reading.errors() == 0);
        }
    }
}
