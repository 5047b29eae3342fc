package huzhu.solver.explain;

import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.solver.bound.ProofEffort;
import huzhu.solver.bound.VisitBound;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Sound proofs about visits, and what verdicts need beside them.
 *
 * @param bottlenecks all proofs, each added up again
 * @param isAlone whether a visit could not be met even were it, with the first of its sequence, the only demand
 * @param candidates who could serve a series on some day, were it alone, in the county's order
 */
record VisitProofs(
        List<Bottleneck> bottlenecks, Predicate<Visit> isAlone, Function<Series, List<Volunteer>> candidates) {

    /**
     * Proves what it can under the beds of a plan.
     *
     * @throws IllegalStateException if a proof does not add up again
     */
    static VisitProofs prove(PlanView plan, Executor executor) {
        return of(plan, new VisitBound(plan, executor, ProofEffort.THOROUGH), executor);
    }

    /** What a bound has proven. */
    static VisitProofs of(PlanView plan, VisitBound bound, Executor executor) {
        ShortageProof.requireSound(plan, bound.bottlenecks(), executor);
        return new VisitProofs(bound.bottlenecks(), visit -> bound.alone().containsKey(visit.id()), bound::candidates);
    }
}
