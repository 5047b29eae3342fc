package huzhu.datasets.profile;

import huzhu.datasets.table.Column;
import huzhu.datasets.table.HeaderKnowledge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exports of REDCap: a multiple choice is one column a choice, {@code field___code}. */
final class RedcapPlanner implements ColumnPlanner {
    private static final String BETWEEN = "___";
    private static final Set<String> MACHINERY = ProfileWords.of(Profile.REDCAP, "machinery");
    private static final Set<String> CHOSEN = Set.of("1", "checked", "yes", "true");

    @Override
    public ColumnPlan plan(List<String> header, HeaderKnowledge knowledge) {
        var plan = new ColumnPlan();
        boolean identified = header.stream().anyMatch(name -> knowledge.knowsAs(name, "person_id"));
        Map<String, List<Integer>> choices = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            int at = header.get(i).indexOf(BETWEEN);
            if (at > 0) {
                choices.computeIfAbsent(header.get(i).substring(0, at), key -> new ArrayList<>())
                        .add(i);
                plan.take(i);
            }
        }
        choices.forEach(
                (field, columns) -> plan.make(Column.plain(field), cells -> chosen(header, field, columns, cells)));
        for (int i = 0; i < header.size(); i++) {
            if (!plan.isTaken(i)) {
                var name = header.get(i);
                var folded = ProfileWords.folded(name);
                boolean own = MACHINERY.contains(folded)
                        || folded.endsWith("_complete") && !knowledge.knows(name)
                        || folded.endsWith("_timestamp") && !knowledge.knows(name);
                plan.copy(
                        i,
                        new Column(
                                name,
                                folded.equals("record_id") && !identified ? List.of("person_id") : List.of(),
                                own));
            }
        }
        return plan;
    }

    private static String chosen(List<String> header, String field, List<Integer> columns, List<String> cells) {
        var chosen = new ArrayList<String>();
        for (int column : columns) {
            if (CHOSEN.contains(ProfileWords.folded(ColumnPlan.cell(cells, column)))) {
                chosen.add(header.get(column).substring(field.length() + BETWEEN.length()));
            }
        }
        return String.join(";", chosen);
    }
}
