package huzhu.datasets.ledger;

import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.datasets.table.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The attendance list: what became of planned visits and sessions. */
final class AttendanceFile {
    private AttendanceFile() {}

    /** Its rows that are not refused; the rest becomes problems. */
    static List<Row> read(Path path, Problems problems) {
        var name = String.valueOf(path.getFileName());
        var log = new TableLog("attendance", name, problems);
        var rows = new ArrayList<Row>();
        TextFile.open(path, name, problems)
                .ifPresent(text -> TableReader.read(
                        text, TableSchema.output("attendance"), TableSource.plain(path, name), log, row -> {
                            if (!row.isRefused()) {
                                rows.add(row);
                            }
                        }));
        return rows;
    }
}
