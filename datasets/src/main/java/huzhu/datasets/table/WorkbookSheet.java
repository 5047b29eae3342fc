package huzhu.datasets.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * One sheet of an XLSX workbook, read row by row; formulas count as the values that were last computed, merged regions are
 * filled.
 *
 * @param path where the workbook lies
 * @param sha256 SHA-256 of its bytes in hexadecimal
 * @param index position of the sheet, from 0
 * @param sheet name of the sheet
 * @param merges merged regions, for example {@code A2:A5}
 */
public record WorkbookSheet(Path path, String sha256, int index, String sheet, List<String> merges)
        implements RecordFile {
    private static final Pattern CLASS_NAME = Pattern.compile("([\\w$]+\\.)+[\\w$]+: ");
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    public WorkbookSheet {
        merges = List.copyOf(merges);
    }

    /**
     * A sheet of a workbook without its content.
     *
     * @param name name on its tab
     * @param visible whether a person who opens the workbook sees it
     */
    private record Tab(String name, boolean visible) {}

    private static Tab tab(Sheet sheet) {
        return new Tab(sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    private static ReadableWorkbook open(Path path) throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException withoutStyles) {
            // A workbook need not have styles, but the library does not open it then; without styles nothing is a date.
            return withoutFormats(path);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static ReadableWorkbook withoutFormats(Path path) throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The library reports damage by exceptions of many kinds. */
    private static IOException damaged(RuntimeException e) {
        return new IOException(why(e), e);
    }

    /** The first line of what is wrong, without the names of classes. */
    static String why(Exception e) {
        var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return CLASS_NAME.matcher(line).replaceAll("");
    }

    /**
     * Opens the sheet of this name, else all that are visible. Hidden sheets might hold more rows of the same kind, so they
     * are named.
     */
    static List<RecordFile> open(Path path, String name, Optional<String> wanted, Problems problems)
            throws IOException {
        try {
            var scan = ZipScan.of(path);
            var sha256 = TextFile.sha256Of(path);
            try (var workbook = open(path)) {
                var sheets = workbook.getSheets().toList();
                report(sheets, name, wanted, problems);
                return sheets.stream()
                        .filter(sheet -> wanted.map(sheet.getName()::equals)
                                .orElseGet(() -> tab(sheet).visible()))
                        .<RecordFile>map(sheet -> new WorkbookSheet(
                                path, sha256, sheet.getIndex(), sheet.getName(), scan.merges(entry(path, sheet))))
                        .toList();
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        } catch (ZipScan.Refused refused) {
            problems.add(name, 0, "", refused.code(), "", "", String.valueOf(refused.getMessage()));
            return List.of();
        }
    }

    private static void report(List<Sheet> sheets, String name, Optional<String> wanted, Problems problems) {
        var names = sheets.stream().map(Sheet::getName).toList();
        if (wanted.isPresent() && !names.contains(wanted.get())) {
            var nearest = Nearest.find(wanted.get(), names).orElse("");
            problems.add(name, 0, "", ProblemCode.SHEET_MISSING, wanted.get(), nearest, String.join(", ", names));
        }
        for (var sheet : sheets) {
            if (wanted.isEmpty() && !tab(sheet).visible()) {
                problems.add(name, 0, "", ProblemCode.SHEET_HIDDEN, sheet.getName(), "");
            }
        }
    }

    private static String entry(Path path, Sheet sheet) {
        var target = targets(path).getOrDefault(sheet.getId(), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static Map<String, String> targets(Path path) {
        var targets = new HashMap<String, String>();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var zip = new ZipFile(path.toFile())) {
            var entry = zip.getEntry("xl/_rels/workbook.xml.rels");
            if (entry == null) {
                return Map.of();
            }
            var reader = factory.createXMLStreamReader(zip.getInputStream(entry));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getAttributeValue(null, "Id") != null) {
                    targets.put(
                            reader.getAttributeValue(null, "Id"),
                            String.valueOf(reader.getAttributeValue(null, "Target")));
                }
            }
        } catch (IOException | XMLStreamException e) {
            // Without the list merged regions stay as they are; the library above has read the workbook all the same.
            return Map.of();
        }
        return targets;
    }

    @Override
    public void read(TableLog log, RecordTaker taker) {
        try (var workbook = open(path)) {
            var cells = new CellText(workbook.isDate1904());
            var merged = new MergedCells(merges);
            try (var rows = workbook.getSheet(index).orElseThrow().openStream()) {
                int width = 0;
                for (var all = rows.iterator(); all.hasNext(); ) {
                    var row = all.next();
                    var texts = texts(row, cells, log);
                    merged.fill(row.getRowNum(), texts);
                    // A sheet does not store blank cells at the end of a row: nothing is missing there.
                    width = Math.max(width, texts.size());
                    texts.addAll(Collections.nCopies(width - texts.size(), ""));
                    if (!taker.take(row.getRowNum(), texts)) {
                        return;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            log.addInFile(0, "", ProblemCode.WORKBOOK_BAD, "", "", why(e));
            log.cutShort();
        }
    }

    private static List<String> texts(Row row, CellText cells, TableLog log) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : cells.of(cell));
            if (cell != null && cell.getFormula() != null && cell.getRawValue() == null) {
                log.addInFile(row.getRowNum(), "", ProblemCode.FORMULA_WITHOUT_VALUE, cell.getFormula(), "");
            }
        }
        return texts;
    }
}
