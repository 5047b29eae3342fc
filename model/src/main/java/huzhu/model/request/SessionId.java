package huzhu.model.request;

/**
 * Identifies a group session across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "SessionId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
