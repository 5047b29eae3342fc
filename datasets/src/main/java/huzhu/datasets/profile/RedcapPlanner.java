package huzhu.datasets.profile;

import huzhu.datasets.table.Column;
import huzhu.datasets.table.HeaderKnowledge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exports of REDCap, with names or labels as headers: a multiple choice is one column a choice. */
final class RedcapPlanner implements ColumnPlanner {
    /** {@code field___code} in exports with names, {@code Label (choice=Option)} in those with labels. */
    static final Pattern CHOICE =
            Pattern.compile("(?<name>.+?)___(?<code>.+)|(?<label>.+?) *\\(choice=(?<option>.+)\\)");

    private static final Set<String> RECORD = Set.of("record_id", "recordid");
    private static final Set<String> MACHINERY = ProfileWords.of(Profile.REDCAP, "machinery");
    private static final Set<String> CHOSEN = Set.of("1", "checked", "yes", "true");

    @Override
    public ColumnPlan plan(List<String> header, HeaderKnowledge knowledge) {
        var plan = new ColumnPlan();
        boolean identified = header.stream().anyMatch(name -> knowledge.knowsAs(name, "person_id"));
        Map<String, List<Integer>> choices = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            var choice = CHOICE.matcher(header.get(i));
            if (choice.matches()) {
                choices.computeIfAbsent(field(choice), key -> new ArrayList<>()).add(i);
                plan.take(i);
            }
        }
        choices.forEach((field, columns) -> plan.make(Column.plain(field), cells -> chosen(header, columns, cells)));
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
                                name, RECORD.contains(folded) && !identified ? List.of("person_id") : List.of(), own));
            }
        }
        return plan;
    }

    private static String field(Matcher choice) {
        return choice.group("name") == null ? choice.group("label") : choice.group("name");
    }

    private static String option(String header) {
        var choice = CHOICE.matcher(header);
        if (!choice.matches()) {
            return "";
        }
        return choice.group("code") == null ? choice.group("option") : choice.group("code");
    }

    private static String chosen(List<String> header, List<Integer> columns, List<String> cells) {
        var chosen = new ArrayList<String>();
        for (int column : columns) {
            if (CHOSEN.contains(ProfileWords.folded(ColumnPlan.cell(cells, column)))) {
                chosen.add(option(header.get(column)));
            }
        }
        return String.join(";", chosen);
    }
}
