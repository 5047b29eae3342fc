package huzhu.datasets.profile;

import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.TableLog;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table whose first line is its header, of a file whose kind nobody has stated: totals, and the header once more where files
 * were joined end to end, are no rows. What is left out is listed, row by row.
 */
final class PlainLayout implements Layout {
    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d.*");

    @Override
    public Stage start(HeaderKnowledge knowledge, Next next, TableLog log) {
        return new PlainStage(Layout.PLAIN.start(knowledge, next, log), next, log);
    }

    private static final class PlainStage implements Stage {
        private final Stage rows;
        private final Next next;
        private final TableLog log;
        private List<String> header = List.of();

        private PlainStage(Stage rows, Next next, TableLog log) {
            this.rows = rows;
            this.next = next;
            this.log = log;
        }

        @Override
        public void take(int line, List<String> cells) {
            if (header.isEmpty()) {
                header = List.copyOf(cells);
                rows.take(line, cells);
            } else if (isTotal(cells) || cells.equals(header)) {
                next.blank();
                log.addInFile(
                        line, "", ProblemCode.ROW_SKIPPED, cells.getFirst().strip(), "");
            } else {
                rows.take(line, cells);
            }
        }

        /** The word alone, or with sums: a row with any other word says something of somebody. */
        private static boolean isTotal(List<String> cells) {
            for (int i = 1; i < cells.size(); i++) {
                var cell = cells.get(i);
                if (!cell.isBlank() && !NUMBER.matcher(cell).matches()) {
                    return false;
                }
            }
            return PaperLayout.isTotalWord(cells.getFirst());
        }

        @Override
        public void blank() {
            rows.blank();
        }
    }
}
