package huzhu.datasets.county;

import huzhu.datasets.output.CsvTable;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSplit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes what a check has found: {@code problems.csv}, {@code problems.xlsx} with the bad cells coloured, and each table split into {@code valid/TABLE.csv} and {@code
 * invalid/TABLE.csv}, rows and columns as in the original.
 *
 * <p>All in UTF-8; a cell that a spreadsheet would run as a formula gets an apostrophe in front, plain numbers stay.
 */
public final class CheckFiles {
    private static final List<String> HEADER =
            List.of("file", "row", "column", "severity", "code", "what", "value", "nearest", "remedy");

    private CheckFiles() {}

    /**
     * Writes into a folder, which is made if it does not exist; texts in English.
     *
     * @throws IOException if the folder cannot be written, or a table has vanished meanwhile
     */
    public static void write(Reading reading, Path folder) throws IOException {
        write(reading, folder, Locale.ENGLISH);
    }

    /**
     * The same with the texts of {@code problems.csv} in English or Chinese.
     *
     * @throws IOException if the folder cannot be written, or a table has vanished meanwhile
     */
    public static void write(Reading reading, Path folder, Locale language) throws IOException {
        Files.createDirectories(folder);
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("problems.csv")))) {
            var table = new CsvTable(out, HEADER);
            reading.problems().forEach(problem -> write(problem, table, language));
            table.flush();
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("problems.xlsx")))) {
            ProblemWorkbook.write(reading, out, language);
        }
        if (!reading.origins().isEmpty()) {
            writeOrigins(reading.origins(), folder.resolve("merged.csv"));
        }
        if (!reading.proposals().isEmpty()) {
            writeProposals(reading.proposals(), folder.resolve("merges.csv"));
        }
        var valid = Files.createDirectories(folder.resolve("valid"));
        var invalid = Files.createDirectories(folder.resolve("invalid"));
        for (var source : reading.sources()) {
            var name = source.name() + ".csv";
            TableSplit.write(
                    source.file(), source.rows(), source.refused(), valid.resolve(name), invalid.resolve(name));
        }
    }

    private static void writeProposals(List<MergeProposal> proposals, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var table = new CsvTable(out, TableSchema.output("merges").names());
            proposals.forEach(pair -> table.row()
                    .text(pair.keep())
                    .text(pair.drop())
                    .text("")
                    .text(pair.name())
                    .text(pair.otherName())
                    .text(pair.village())
                    .text(pair.birth())
                    .text(String.format(Locale.ROOT, "%.2f", pair.similarity()))
                    .text(pair.place())
                    .text(pair.otherPlace())
                    .end());
            table.flush();
        }
    }

    private static void writeOrigins(List<Row.Origin> origins, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var table = new CsvTable(out, List.of("id", "column", "value", "place", "other_value", "other_place"));
            origins.forEach(origin -> table.row()
                    .text(origin.id())
                    .text(origin.column())
                    .text(origin.value())
                    .text(origin.place())
                    .text(origin.otherValue())
                    .text(origin.otherPlace())
                    .end());
            table.flush();
        }
    }

    private static void write(Problem problem, CsvTable table, Locale language) {
        table.row()
                .text(problem.file())
                .number(problem.row())
                .text(problem.column())
                .text(problem.severity().name().toLowerCase(Locale.ROOT))
                .text(problem.code())
                .text(problem.what(language))
                .text(problem.value())
                .text(problem.nearest())
                .text(problem.remedy(language))
                .end();
    }
}
