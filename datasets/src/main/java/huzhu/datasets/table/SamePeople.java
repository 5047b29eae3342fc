package huzhu.datasets.table;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that somebody has confirmed to be of one person: wherever a table names the other id, the kept one is read.
 *
 * <p>It remembers which of the other ids it has met as ids of people.
 */
public final class SamePeople {
    private static final String ID = "person_id";
    private static final Set<String> COLUMNS = Set.of(
            ID, "elder_id", "required_volunteer", "preferred_volunteers", "refused_volunteers", "person_a", "person_b");
    private static final Pattern ITEM = Pattern.compile("[^;；、]+");

    private final Map<String, String> keptByOther;
    private final Set<String> met = new HashSet<>();

    /**
     * Takes the confirmed pairs.
     *
     * @param keptByOther the kept id by the other one; no kept id is another one itself
     */
    public SamePeople(Map<String, String> keptByOther) {
        this.keptByOther = Map.copyOf(keptByOther);
    }

    /** Whether nobody is to be merged. */
    public boolean isEmpty() {
        return keptByOther.isEmpty();
    }

    /** Whether an id has stood in a table of people, by whichever of its names. */
    public boolean hasMet(String id) {
        return met.contains(id);
    }

    /** The text of a cell with the kept ids in place of the others. */
    String named(Field field, String text) {
        if (keptByOther.isEmpty() || text.isEmpty() || !COLUMNS.contains(field.name())) {
            return text;
        }
        if (field.name().equals(ID)) {
            met.add(text);
        }
        return field.format() == CellFormat.LIST
                ? ITEM.matcher(text).replaceAll(item -> {
                    var id = item.group().strip();
                    return Matcher.quoteReplacement(keptByOther.getOrDefault(id, item.group()));
                })
                : keptByOther.getOrDefault(text, text);
    }
}
