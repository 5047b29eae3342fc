package huzhu.model.request;

/**
 * Identifies a bed request across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record StayId(String value) implements Comparable<StayId> {
    public StayId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "StayId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(StayId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
