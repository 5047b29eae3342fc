package huzhu.datasets.county;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Severity;
import huzhu.datasets.table.TableLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables with their bad cells coloured and commented, to be handed back to whoever drew them up; tables without a problem
 * are left out.
 */
final class ProblemWorkbook {
    private static final int MOST_COMMENTS = 5_000;
    private static final int MOST_CELL = 32_000;
    private static final int LONGEST_NAME = 31;
    private static final String RED = "FFC7CE";
    private static final String YELLOW = "FFEB9C";

    private final Locale language;
    private final Set<String> names = new LinkedHashSet<>();

    private ProblemWorkbook(Locale language) {
        this.language = language;
    }

    /** Writes all tables that have a problem; where none has, the workbook says so in one empty sheet. */
    static void write(Reading reading, OutputStream out, Locale language) throws IOException {
        var sheets = new ProblemWorkbook(language);
        var byFile = new HashMap<String, Map<Integer, List<Problem>>>();
        for (var problem : reading.problems()) {
            if (problem.severity() != Severity.NOTE && problem.row() > 0) {
                byFile.computeIfAbsent(problem.file(), file -> new HashMap<>())
                        .computeIfAbsent(problem.row(), row -> new ArrayList<>())
                        .add(problem);
            }
        }
        try (var workbook = new Workbook(out, "huzhu", null)) {
            for (var source : reading.sources()) {
                var rows = byFile.getOrDefault(source.fileName(), Map.of());
                if (!rows.isEmpty()) {
                    sheets.write(workbook.newWorksheet(sheets.name(source.name())), source, rows);
                }
            }
            if (sheets.names.isEmpty()) {
                workbook.newWorksheet(sheets.name("ok"));
            }
        }
    }

    private String name(String wanted) {
        var plain = wanted.replaceAll("[\\\\/*?:\\[\\]]", "_");
        var name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return names.add(name)
                ? name
                : name.substring(0, Math.min(name.length(), LONGEST_NAME - 4)) + "-" + names.size();
    }

    private void write(Worksheet sheet, Reading.Source source, Map<Integer, List<Problem>> problems) {
        var header = new HashMap<String, Integer>();
        var count = new int[2];
        source.file().read(new TableLog("", "", new Problems()), (line, cells) -> {
            int row = count[0]++;
            for (int column = 0; column < cells.size(); column++) {
                var text = cells.get(column);
                sheet.value(row, column, text.substring(0, Math.min(text.length(), MOST_CELL)));
                header.putIfAbsent(text.strip(), column);
            }
            for (var problem : problems.getOrDefault(line, List.of())) {
                int column = header.getOrDefault(problem.column(), 0);
                sheet.style(row, column)
                        .fillColor(problem.isError() ? RED : YELLOW)
                        .set();
                if (count[1]++ < MOST_COMMENTS) {
                    sheet.comment(row, column, comment(problem));
                }
            }
            return true;
        });
    }

    private String comment(Problem problem) {
        var nearest = problem.nearest().isEmpty() ? "" : "\n→ " + problem.nearest();
        return problem.code() + ": " + problem.what(language) + nearest + "\n" + problem.remedy(language);
    }
}
