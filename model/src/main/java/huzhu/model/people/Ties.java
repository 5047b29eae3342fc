package huzhu.model.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All ties of a county, looked up by pair in constant time. */
public final class Ties {
    private record Pair(PersonId low, PersonId high) {
        static Pair of(PersonId a, PersonId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final List<Tie> all;
    private final Map<Pair, List<Tie>> byPair = new HashMap<>();

    /** Indexes the given ties. */
    public Ties(Collection<Tie> ties) {
        all = List.copyOf(ties);
        for (var tie : all) {
            byPair.merge(
                    Pair.of(tie.a(), tie.b()),
                    List.of(tie),
                    (left, right) ->
                            Stream.concat(left.stream(), right.stream()).toList());
        }
    }

    /** All ties in the order given. */
    public List<Tie> all() {
        return all;
    }

    /** The ties between two people, in any direction. */
    public List<Tie> between(PersonId a, PersonId b) {
        return byPair.getOrDefault(Pair.of(a, b), List.of());
    }

    /** Whether the two are tied by this relation. */
    public boolean has(PersonId a, PersonId b, Relation relation) {
        var ties = between(a, b);
        return !ties.isEmpty() && ties.stream().anyMatch(tie -> tie.relation() == relation);
    }

    /** Strength of the closest tie that is not a conflict, 0 where there is none. */
    public double strength(PersonId a, PersonId b) {
        var ties = between(a, b);
        if (ties.isEmpty()) {
            return 0;
        }
        return ties.stream()
                .filter(tie -> tie.relation() != Relation.CONFLICT)
                .mapToDouble(Tie::strength)
                .max()
                .orElse(0);
    }
}
