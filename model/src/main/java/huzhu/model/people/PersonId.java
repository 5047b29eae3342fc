package huzhu.model.people;

/**
 * Identifies a person, whether giving, receiving or both across all tables of a project; text, compared exactly.
 *
 * @param value the id as written in the tables, not blank
 */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "PersonId is blank.\nMaybe a row without an id was not refused while reading.");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
