package huzhu.model.place;

/**
 * Identifies a happiness home or other house with beds across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record HomeId(String value) implements Comparable<HomeId> {
    public HomeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "HomeId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(HomeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
