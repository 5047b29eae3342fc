package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Finds people who stand in the tables twice under different ids: by identity number, else by village, birth and a name that is the
 * same or nearly so. Homonyms exist, so nobody is merged: it is a warning, and a proposal for somebody to decide. Copies that a patch has
 * made are people by themselves, whatever they have in common with others.
 */
final class Doubles {
    /** Above it two names differ by a letter or two of a long name; short Chinese names must be the same. */
    private static final double SAME_NAME = 0.94;

    /** Above it one of three characters differs, not the first: enough where village and day of birth are the same. */
    private static final double NEAR_NAME = 0.82;

    /** Most people of one village and birth who are compared; more are a mistake of the file, and would take for ever. */
    private static final int MOST_ALIKE = 200;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** What is kept of a row; the row itself would hold all its cells in memory. */
    private record Seen(int line, String place, String id, String name) {
        static Seen of(Row row) {
            return new Seen(row.line(), row.place(), row.word("person_id").orElse(""), row.text("name"));
        }
    }

    private final MergeDecisions decisions;
    private final Map<String, Seen> seenByNumber = new HashMap<>();
    private final Map<String, List<Seen>> seenByBirth = new HashMap<>();
    private final Map<String, Seen> seenByYear = new HashMap<>();
    private final List<MergeProposal> proposals = new ArrayList<>();

    /** A search that asks nothing that has been decided. */
    Doubles(MergeDecisions decisions) {
        this.decisions = decisions;
    }

    /** Looks at a row of elders; a warning names the row that is like it. */
    void look(Row row, String village, OptionalInt birthYear) {
        if (row.isCopy()) {
            return;
        }
        var seen = Seen.of(row);
        birthYear.ifPresent(year -> seenByYear.putIfAbsent(key(village, Integer.toString(year), seen.name()), seen));
        var number = row.text("id_number").strip();
        var birth = row.date("birth_date").map(Object::toString).orElse("");
        var before = number.isEmpty() ? null : seenByNumber.putIfAbsent(number, seen);
        if (before != null) {
            if (isOpen(before, seen)) {
                row.problem("id_number", ProblemCode.PERSON_TWICE, "", "", List.of(row.placeOf(before.line())));
                propose(before, seen, village, "");
            }
            return;
        }
        var year = row.integer("birth_year");
        var day = birth.isEmpty() && year.isPresent() ? "year " + year.getAsInt() : birth;
        if (seen.name().isEmpty() || day.isEmpty()) {
            return;
        }
        var others = seenByBirth.computeIfAbsent(village + " " + day, born -> new ArrayList<>());
        // Of one year many are born, and in one village many share a name: only two files make that a sign.
        others.stream()
                .filter(other -> !birth.isEmpty() || !row.isOfSameFile(other.line()))
                .filter(other ->
                        SIMILARITY.apply(other.name(), seen.name()) >= (birth.isEmpty() ? SAME_NAME : NEAR_NAME))
                .filter(other -> isOpen(other, seen))
                .findFirst()
                .ifPresent(other -> {
                    var place = row.placeOf(other.line());
                    row.problem("name", ProblemCode.PERSON_TWICE, seen.name(), other.name(), List.of(place));
                    propose(other, seen, village, day);
                });
        if (others.size() < MOST_ALIKE) {
            others.add(seen);
        }
    }

    /** Looks at a row of volunteers who is no elder by id: a note names an elder who may be the same person. */
    void lookVolunteer(Row row, String village, OptionalInt birthYear) {
        if (row.isCopy() || birthYear.isEmpty() || row.text("name").isEmpty()) {
            return;
        }
        var seen = Seen.of(row);
        var year = Integer.toString(birthYear.getAsInt());
        var elder = seenByYear.get(key(village, year, seen.name()));
        if (elder != null && isOpen(elder, seen)) {
            var place = elder.place();
            row.problem("person_id", ProblemCode.PERSON_BOTH, seen.id(), elder.id(), List.of(place));
            propose(elder, seen, village, "year " + year);
        }
    }

    private static String key(String village, String year, String name) {
        return village + "\n" + year + "\n" + name;
    }

    private boolean isOpen(Seen one, Seen other) {
        return !one.id().equals(other.id()) && !decisions.areApart(one.id(), other.id());
    }

    private void propose(Seen keep, Seen drop, String village, String birth) {
        proposals.add(new MergeProposal(
                keep.id(),
                drop.id(),
                keep.name(),
                drop.name(),
                village,
                birth.replace("year ", ""),
                SIMILARITY.apply(keep.name(), drop.name()),
                keep.place(),
                drop.place()));
    }

    /** What somebody should decide, in the order of the rows. */
    List<MergeProposal> proposals() {
        return List.copyOf(proposals);
    }
}
