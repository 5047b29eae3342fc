package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Finds people who stand in the table twice under different ids: by identity number, else by village, date of birth and a name
 * that is the same or nearly so. Homonyms exist, so nobody is merged: it is a warning.
 */
final class Doubles {
    /** Above it two names differ by a letter or two of a long name; short Chinese names must be the same. */
    private static final double SAME_NAME = 0.94;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private record Seen(int line, String name) {}

    private final Map<String, Integer> linesByNumber = new HashMap<>();
    private final Map<String, List<Seen>> seenByBirth = new HashMap<>();

    /** Looks at a row of people; a warning names the row that is like it. */
    void look(Row row, String village) {
        var number = row.text("id_number").strip();
        var birth = row.date("birth_date").map(Object::toString).orElse("");
        var before = number.isEmpty() ? null : linesByNumber.putIfAbsent(number, row.line());
        if (before != null) {
            row.problem("id_number", ProblemCode.PERSON_TWICE, "", "", List.of(row.placeOf(before)));
            return;
        }
        var name = row.text("name");
        var year = row.integer("birth_year");
        var key = birth.isEmpty() && year.isPresent() ? "year " + year.getAsInt() : birth;
        if (name.isEmpty() || key.isEmpty()) {
            return;
        }
        var seen = seenByBirth.computeIfAbsent(village + " " + key, born -> new ArrayList<>());
        // Of one year many are born, and in one village many share a name: only two files make that a sign.
        seen.stream()
                .filter(other -> !birth.isEmpty() || !row.isOfSameFile(other.line()))
                .filter(other -> SIMILARITY.apply(other.name(), name) >= SAME_NAME)
                .findFirst()
                .ifPresent(other -> row.problem(
                        "name", ProblemCode.PERSON_TWICE, name, other.name(), List.of(row.placeOf(other.line()))));
        seen.add(new Seen(row.line(), name));
    }
}
