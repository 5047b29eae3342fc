package huzhu.model.place;

/**
 * Identifies a room of a home across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record RoomId(String value) implements Comparable<RoomId> {
    public RoomId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "RoomId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
