package huzhu.model.service;

/**
 * Identifies a service of the catalogue across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record ServiceId(String value) implements Comparable<ServiceId> {
    public ServiceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "ServiceId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
