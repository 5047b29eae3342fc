package huzhu.datasets.output;

import huzhu.model.account.LevelGaps;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code groups.csv}: one row for each group, and for each of its need levels: what it needs, gets, and could expect. */
public final class GroupsTable {
    /** Its name in an output folder. */
    public static final String FILE = "groups.csv";

    private static final List<String> HEADER = List.of(
            "grouping", "group", "need_level", "demand_minutes", "met_minutes", "expected_minutes", "met_to_expected");

    private GroupsTable() {}

    /** Writes the table of a week. */
    public static void write(List<LevelGaps.Line> lines, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var line : lines) {
            var row = table.row()
                    .text(line.grouping().title())
                    .text(line.key())
                    .text(line.level()
                            .map(level -> String.valueOf(level.number()))
                            .orElse(""))
                    .number(line.minutes().demand())
                    .number(line.minutes().met())
                    .decimal(tenths(line.expected()));
            if (line.expected() > 0) {
                row.decimal(thousandths(line.minutes().met() / line.expected()));
            } else {
                row.blank();
            }
            row.end();
        }
        table.flush();
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private static double thousandths(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
