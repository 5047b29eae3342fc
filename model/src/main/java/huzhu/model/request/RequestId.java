package huzhu.model.request;

/**
 * Identifies a request row across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record RequestId(String value) implements Comparable<RequestId> {
    public RequestId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "RequestId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
