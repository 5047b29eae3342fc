package huzhu.solver.facility;

import java.util.List;

/**
 * Sites that were chosen and what is proven of them.
 *
 * @param sites chosen places, ascending
 * @param cost what they cost
 * @param bound what any choice costs at least, rounded up to whole units
 * @param nodes subproblems that were looked at
 */
public record SiteChoice(List<Integer> sites, long cost, long bound, long nodes) {
    public SiteChoice {
        sites = List.copyOf(sites);
    }

    /** Whether no choice is better. */
    public boolean isOptimal() {
        return bound >= cost;
    }
}
