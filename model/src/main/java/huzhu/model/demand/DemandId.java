package huzhu.model.demand;

/**
 * Identifies one visit or one session place that is needed this week, for example {@code r7#2} or {@code e12:MEAL#1}
 * across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record DemandId(String value) implements Comparable<DemandId> {
    public DemandId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "DemandId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(DemandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
