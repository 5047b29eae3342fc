package huzhu.model.place;

/**
 * Identifies a village across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record VillageId(String value) implements Comparable<VillageId> {
    public VillageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "VillageId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(VillageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
