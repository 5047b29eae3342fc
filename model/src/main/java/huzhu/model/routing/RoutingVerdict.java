package huzhu.model.routing;

import java.util.List;

/**
 * What an audit of rounds found.
 *
 * @param totals what they come to
 * @param cost the price of that; what is forbidden and happens all the same costs nothing here, but is a violation
 * @param violations every breach, one sentence each
 */
public record RoutingVerdict(RoutingTotals totals, long cost, List<String> violations) {
    public RoutingVerdict {
        violations = List.copyOf(violations);
    }

    /** Whether nothing forbidden happens. */
    public boolean isClean() {
        return violations.isEmpty();
    }
}
