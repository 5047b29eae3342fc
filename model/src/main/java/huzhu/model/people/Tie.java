package huzhu.model.people;

/**
 * A tie between two people, the same in both directions.
 *
 * @param a one person
 * @param b the other, not the same
 * @param relation what ties them
 * @param strength 0 (slight) to 1 (close)
 */
public record Tie(PersonId a, PersonId b, Relation relation, double strength) {
    public Tie {
        if (a.equals(b)) {
            throw new IllegalArgumentException("tie of " + a + " with themself.\nMaybe one id is mistyped.");
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("tie strength " + strength + ".\nMaybe scale it to 0 to 1.");
        }
    }
}
