package huzhu.datasets.profile;

import huzhu.datasets.table.Column;
import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.TableLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table drawn up by hand: titles above, one or two rows of headers, totals in between and notes below. What is left out is
 * listed, row by row.
 */
final class PaperLayout implements Layout {
    private static final int HEADER_WITHIN = 30;

    @Override
    public Stage start(HeaderKnowledge knowledge, Next next, TableLog log) {
        return new PaperStage(knowledge, next, log);
    }

    @Override
    public boolean isLenient() {
        return true;
    }

    /** Whether a cell says that its row is a total. */
    static boolean isTotalWord(String cell) {
        return PaperStage.isWord(ProfileWords.folded(cell), PaperStage.TOTALS);
    }

    private record Held(int line, List<String> cells) {}

    private static final class PaperStage implements Stage {
        private static final Set<String> TOTALS = ProfileWords.of(Profile.PAPER, "totals");
        private static final Set<String> NOTES = ProfileWords.of(Profile.PAPER, "notes");
        /** A note merged over the whole row is a sentence; the same short answer or number in every cell is a row. */
        private static final int SHORTEST_NOTE = 5;

        private static final Pattern NUMBER = Pattern.compile("[-+.\\d]+");
        private static final Pattern AFTER_WORD = Pattern.compile("[:(\\d].*");

        private final HeaderKnowledge knowledge;
        private final Next next;
        private final TableLog log;
        private final List<Held> held = new ArrayList<>();
        private List<List<String>> headers = List.of();

        private PaperStage(HeaderKnowledge knowledge, Next next, TableLog log) {
            this.knowledge = knowledge;
            this.next = next;
            this.log = log;
        }

        @Override
        public void take(int line, List<String> cells) {
            if (!headers.isEmpty()) {
                takeRow(line, cells);
                return;
            }
            held.add(new Held(line, List.copyOf(cells)));
            if (held.size() == HEADER_WITHIN) {
                findHeader();
            }
        }

        @Override
        public void blank() {
            if (!headers.isEmpty()) {
                next.blank();
            }
        }

        @Override
        public void end() {
            if (headers.isEmpty() && !held.isEmpty()) {
                findHeader();
            }
        }

        private void findHeader() {
            int best = 0;
            for (int i = 1; i < held.size(); i++) {
                boolean better = knowledge.count(held.get(i).cells())
                        > knowledge.count(held.get(best).cells());
                best = better ? i : best;
            }
            // Of two header rows either may hold more of the words that are known: the upper one is where it begins.
            if (best > 0 && isUpper(held.get(best - 1).cells(), held.get(best).cells())) {
                best--;
            }
            for (int i = 0; i < best; i++) {
                skipped(held.get(i).line(), held.get(i).cells());
            }
            var upper = held.get(best).cells();
            boolean two =
                    best + 1 < held.size() && isUpper(upper, held.get(best + 1).cells());
            headers = two ? List.of(upper, held.get(best + 1).cells()) : List.of(upper);
            next.header(held.get(best).line(), columns());
            held.subList(best + headers.size(), held.size()).forEach(row -> takeRow(row.line(), row.cells()));
            held.clear();
        }

        /**
         * Whether the second row goes on with the headers of the first: below a header that is known it repeats it or is
         * blank, elsewhere it holds at least one that is known.
         */
        private boolean isUpper(List<String> upper, List<String> lower) {
            if (knowledge.count(upper) == 0 || new LinkedHashSet<>(upper).size() <= 2) {
                return false;
            }
            boolean goesOn = false;
            for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
                var above = cell(upper, i);
                var below = cell(lower, i);
                if (knowledge.knows(above) && !below.isEmpty() && !below.equals(above)) {
                    return false;
                }
                goesOn |= !below.isEmpty() && !below.equals(above) && isHeader(above, below);
            }
            return goesOn;
        }

        private boolean isHeader(String above, String below) {
            return knowledge.knows(below) || knowledge.knows(above + below) || knowledge.knows(above + "/" + below);
        }

        private List<Column> columns() {
            var columns = new ArrayList<Column>();
            int width = headers.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < width; i++) {
                var upper = cell(headers.getFirst(), i);
                var lower = cell(headers.getLast(), i);
                if (upper.equals(lower) || lower.isEmpty()) {
                    columns.add(Column.plain(upper));
                } else if (upper.isEmpty()) {
                    columns.add(Column.plain(lower));
                } else {
                    columns.add(new Column(upper + "/" + lower, List.of(upper + lower, lower), false));
                }
            }
            return columns;
        }

        private void takeRow(int line, List<String> cells) {
            boolean repeated = headers.stream().anyMatch(header -> same(header, cells));
            if (repeated || isTotal(cells) || isNote(cells)) {
                skipped(line, cells);
            } else {
                next.row(line, cells);
            }
        }

        private static boolean same(List<String> header, List<String> cells) {
            for (int i = 0; i < Math.max(header.size(), cells.size()); i++) {
                if (!cell(header, i).equals(cell(cells, i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isTotal(List<String> cells) {
            return cells.stream()
                    .map(ProfileWords::folded)
                    .filter(cell -> !cell.isEmpty())
                    .limit(3)
                    .anyMatch(cell -> isWord(cell, TOTALS));
        }

        private static boolean isNote(List<String> cells) {
            var texts = cells.stream()
                    .map(ProfileWords::folded)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            boolean oneText = texts.size() >= 3
                    && texts.stream().distinct().count() == 1
                    && texts.getFirst().length() >= SHORTEST_NOTE
                    && !NUMBER.matcher(texts.getFirst()).matches();
            return oneText || !texts.isEmpty() && isWord(texts.getFirst(), NOTES);
        }

        /** One of the words, alone or with a colon, a bracket or a number after it. */
        private static boolean isWord(String cell, Set<String> words) {
            for (int length = 1; length <= cell.length(); length++) {
                var rest = cell.substring(length);
                if (words.contains(cell.substring(0, length))
                        && (rest.isEmpty() || AFTER_WORD.matcher(rest).matches())) {
                    return true;
                }
            }
            return false;
        }

        private void skipped(int line, List<String> cells) {
            next.blank();
            var text =
                    cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
            log.addInFile(line, "", ProblemCode.ROW_SKIPPED, text.strip(), "");
        }

        private static String cell(List<String> cells, int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }
    }
}
