package huzhu.datasets.output;

import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.datasets.table.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** One CSV file of a plan folder, read as its schema says. */
final class FolderTable {
    private final Path folder;
    private final String table;
    private final Problems problems;
    private final String shownAs;
    private final List<TableLog> logs = new ArrayList<>(1);
    private final List<String> hashes = new ArrayList<>(1);

    FolderTable(Path folder, String table, Problems problems) {
        this(folder, table, problems, table + ".csv");
    }

    /** A table that people know by another name than that of its file. */
    FolderTable(Path folder, String table, Problems problems, String shownAs) {
        this.folder = folder;
        this.table = table;
        this.problems = problems;
        this.shownAs = shownAs;
    }

    /** Its name in findings and notes. */
    String file() {
        return shownAs;
    }

    private Path path() {
        return folder.resolve(table + ".csv");
    }

    boolean exists() {
        return Files.exists(path());
    }

    /** Where a row stands, for findings. */
    String place(int line) {
        return file() + ":" + line;
    }

    /** Hands over the rows that are not refused; one that the taker itself refuses must be dropped by the taker. */
    void read(Consumer<Row> taker) {
        var log = new TableLog(table, file(), problems);
        logs.add(log);
        var path = path();
        TextFile.open(path, file(), problems).ifPresent(text -> {
            hashes.add(text.sha256());
            TableReader.read(text, TableSchema.output(table), TableSource.plain(path, file()), log, row -> {
                if (!row.isRefused()) {
                    taker.accept(row);
                }
            });
        });
    }

    /** SHA-256 of the file, once read; empty if it is not there. */
    Optional<String> sha256() {
        return hashes.stream().findFirst();
    }

    /** Rows in and refused, once read. */
    List<TableLog> logs() {
        return logs;
    }

    /** An id or text; blank is empty. */
    static Optional<String> word(Row row, String column) {
        return row.word(column);
    }

    /** The id of a column that its schema requires. */
    static String id(Row row, String column) {
        return row.requireWord(column);
    }

    /** A whole number or minute as an object. */
    static Optional<Integer> number(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
