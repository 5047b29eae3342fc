package huzhu.solver.engine;

import huzhu.model.objective.Score;
import huzhu.solver.kernel.Found;

/** Hears how a search is getting on; may be called from several threads at once. */
@FunctionalInterface
public interface SearchListener {
    /** Hears nothing. */
    SearchListener NONE = (phase, score) -> {};

    /**
     * A better plan has been found.
     *
     * @param phase what the search is at
     * @param score how good the plan is; while regions are searched side by side, what one of them sees
     */
    void improved(SearchPhase phase, Score score);

    /**
     * Routing has found a better plan; counted there, unlike elsewhere, is also what the gravest need misses.
     *
     * @param phase what the search is at
     * @param found the plan, as far as it is known
     */
    default void improved(SearchPhase phase, Found found) {
        improved(phase, found.score());
    }
}
