package huzhu.datasets.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that holds records: text with separators, a sheet of a workbook, or a table inside an archive. */
public sealed interface RecordFile permits TextFile, WorkbookSheet, JoinedRecords {
    /** Where it lies. */
    Path path();

    /** SHA-256 of its bytes in hexadecimal. */
    String sha256();

    /** Hands over all records; what breaks the file's structure becomes a problem and ends the reading. */
    void read(TableLog log, RecordTaker taker);

    /** Name of the sheet, blank where the file has no sheets. */
    default String sheet() {
        return "";
    }

    /**
     * Opens whatever the file is by its first bytes, never by its name; if that fails, a problem says why.
     *
     * @param name name of the file in problems
     * @param sheet the sheet of a workbook or the table of an archive; if empty, all visible sheets, or the archive's main
     *     table
     */
    static List<RecordFile> open(Path path, String name, Optional<String> sheet, Problems problems) {
        try {
            boolean archive = Files.isRegularFile(path) && startsAsZip(path);
            var foreign = archive ? ForeignFormat.findInArchive(path) : ForeignFormat.find(path);
            if (foreign.isPresent()) {
                problems.add(name, 0, "", ProblemCode.FORMAT_FOREIGN, "", "", foreign.get());
                return List.of();
            }
            if (archive) {
                return ZipScan.isWorkbook(path)
                        ? WorkbookSheet.open(path, name, sheet, problems)
                        : ArchiveTable.open(path, name, sheet, problems).stream()
                                .<RecordFile>map(file -> file)
                                .toList();
            }
        } catch (IOException e) {
            problems.add(name, 0, "", ProblemCode.WORKBOOK_BAD, "", "", WorkbookSheet.why(e));
            return List.of();
        }
        return TextFile.open(path, name, problems).stream()
                .<RecordFile>map(file -> file)
                .toList();
    }

    /** All tables inside a workbook or an archive that has been opened before, hidden sheets left out; none of other files. */
    static List<RecordFile> tables(Path path) throws IOException {
        if (!startsAsZip(path)) {
            return List.of();
        }
        return ZipScan.isWorkbook(path)
                ? WorkbookSheet.open(path, "", Optional.empty(), new Problems())
                : ArchiveTable.all(path);
    }

    private static boolean startsAsZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
