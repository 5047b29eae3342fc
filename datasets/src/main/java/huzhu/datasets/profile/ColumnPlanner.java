package huzhu.datasets.profile;

import huzhu.datasets.table.HeaderKnowledge;
import java.util.List;

/** Makes a plan of the columns of one survey tool. */
interface ColumnPlanner {
    /** The plan for a header. */
    ColumnPlan plan(List<String> header, HeaderKnowledge knowledge);
}
