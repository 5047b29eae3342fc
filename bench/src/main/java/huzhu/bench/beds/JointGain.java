package huzhu.bench.beds;

import huzhu.bench.county.Unmet;
import huzhu.model.demand.PlanningProblem;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a week leaves unmet with beds frozen and with beds searched together with visits, from the same beds.
 *
 * @param frozen with the first beds to the end
 * @param joint with beds that the search may change
 */
record JointGain(Unmet frozen, Unmet joint) {
    /**
     * Steps of a search with frozen beds for each of a joint search: one in 25 steps is about a stay and does nothing where
     * beds are frozen.
     */
    private static final double STEPS_WHERE_FROZEN = 25.0 / 24;

    /** Searches a week both ways with an effort. */
    static JointGain measure(PlanningProblem problem, long seed, long effort) {
        var beds = PlanSearch.beds(problem, options(seed, effort));
        var frozen = FrozenBeds.of(problem, beds);
        var ofFrozen = PlanSearch.solve(
                frozen, beds, options(seed, (long) (effort * STEPS_WHERE_FROZEN)), SearchListener.NONE);
        if (!FrozenBeds.rooms(ofFrozen).equals(FrozenBeds.rooms(beds))) {
            throw new IllegalStateException("a frozen bed was given up or changed.\nMaybe its worth is too small.");
        }
        var ofJoint = PlanSearch.solve(problem, beds, options(seed, effort), SearchListener.NONE);
        return new JointGain(Unmet.of(problem, ofFrozen), Unmet.of(problem, ofJoint));
    }

    private static SearchOptions options(long seed, long effort) {
        return new SearchOptions(
                seed, 1, Runnable::run, OptionalLong.of(effort), Optional.empty(), () -> 0, () -> false);
    }
}
