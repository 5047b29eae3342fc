package huzhu.datasets.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the table meant among those of a zip file, as ODK Central exports one CSV a repeat. */
final class ArchiveTable {
    private static final String CSV = ".csv";

    private ArchiveTable() {}

    /** Opens a table of the archive: the one that is named, else the one whose name all others begin with. */
    static Optional<TextFile> open(Path path, String name, Optional<String> wanted, Problems problems)
            throws IOException {
        try {
            ZipScan.of(path);
        } catch (ZipScan.Refused refused) {
            problems.add(name, 0, "", refused.code(), "", "", String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
        var tables = tables(path);
        if (tables.isEmpty()) {
            problems.add(name, 0, "", ProblemCode.FORMAT_NOT_SUPPORTED, "", "");
            return Optional.empty();
        }
        var chosen = wanted.isPresent()
                ? tables.stream()
                        .filter(table -> stem(table).equals(stem(wanted.get())))
                        .findFirst()
                : Optional.of(main(tables));
        if (chosen.isEmpty()) {
            var word = wanted.orElse("");
            problems.add(name, 0, "", ProblemCode.SHEET_MISSING, word, "", String.join(", ", tables));
        }
        return chosen.flatMap(table -> TextFile.open(path, table, name, problems));
    }

    /** All tables of an archive. */
    static List<RecordFile> all(Path path) throws IOException {
        return tables(path).stream()
                .flatMap(table -> TextFile.open(path, table, "", new Problems()).stream())
                .<RecordFile>map(table -> table)
                .toList();
    }

    private static List<String> tables(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.toLowerCase(Locale.ROOT).endsWith(CSV))
                    .sorted()
                    .toList();
        }
    }

    /** Repeats are called FORM-REPEAT.csv, the form itself FORM.csv. */
    private static String main(List<String> tables) {
        return tables.stream()
                .filter(table -> tables.stream().allMatch(other -> stem(other).startsWith(stem(table))))
                .findFirst()
                .orElse(tables.getFirst());
    }

    /** Name of a table without its folder and ending. */
    static String stem(String entry) {
        var file = entry.substring(entry.lastIndexOf('/') + 1);
        return file.toLowerCase(Locale.ROOT).endsWith(CSV) ? file.substring(0, file.length() - CSV.length()) : file;
    }
}
