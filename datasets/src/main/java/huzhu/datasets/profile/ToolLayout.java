package huzhu.datasets.profile;

import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.TableLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An export whose first record is the header; columns are joined, renamed or left out by the plan for the tool. */
final class ToolLayout implements Layout {
    private static final Set<String> STATUS = Set.of("_validation_status", "reviewstate");
    private static final Set<String> REPEAT = Set.of("redcap_repeat_instrument", "repeatinstrument");

    private final Profile profile;
    private final ColumnPlanner planner;

    ToolLayout(Profile profile, ColumnPlanner planner) {
        this.profile = profile;
        this.planner = planner;
    }

    @Override
    public boolean splitsAtSpaces() {
        return profile == Profile.KOBO || profile == Profile.ODK;
    }

    @Override
    public Stage start(HeaderKnowledge knowledge, Next next, TableLog log) {
        return new ToolStage(knowledge, next, log);
    }

    private final class ToolStage implements Stage {
        private final HeaderKnowledge knowledge;
        private final Next next;
        private final TableLog log;
        private Optional<ColumnPlan> plan = Optional.empty();
        private int width;
        private int status = -1;
        private int repeat = -1;

        private ToolStage(HeaderKnowledge knowledge, Next next, TableLog log) {
            this.knowledge = knowledge;
            this.next = next;
            this.log = log;
        }

        @Override
        public void take(int line, List<String> cells) {
            if (plan.isEmpty()) {
                takeHeader(line, cells);
            } else if (!ColumnPlan.cell(cells, repeat < 0 ? cells.size() : repeat)
                    .isEmpty()) {
                next.blank();
                log.addInFile(line, "", ProblemCode.ROW_SKIPPED, ColumnPlan.cell(cells, repeat), "");
            } else {
                takeRow(line, cells, plan.get());
            }
        }

        private void takeHeader(int line, List<String> cells) {
            var made = planner.plan(cells.stream().map(String::strip).toList(), knowledge);
            plan = Optional.of(made);
            width = cells.size();
            for (int i = 0; i < cells.size(); i++) {
                var folded = ProfileWords.folded(cells.get(i));
                status = STATUS.contains(folded) ? i : status;
                repeat = profile == Profile.REDCAP && REPEAT.contains(folded) ? i : repeat;
            }
            next.header(line, made.columns());
        }

        private void takeRow(int line, List<String> cells, ColumnPlan made) {
            var row = made.cells(cells);
            boolean cut = cells.size() < width && !row.isEmpty();
            next.row(line, cut ? row.subList(0, row.size() - 1) : row);
            var state = status < 0 ? "" : ColumnPlan.cell(cells, status);
            if (ProfileWords.of(profile, "refused").contains(ProfileWords.folded(state))) {
                log.addInFile(line, STATUS_COLUMN, ProblemCode.SUBMISSION_REFUSED, state, "");
            }
        }

        private static final String STATUS_COLUMN = "_validation_status";

        @Override
        public void blank() {
            if (plan.isPresent()) {
                next.blank();
            }
        }
    }
}
