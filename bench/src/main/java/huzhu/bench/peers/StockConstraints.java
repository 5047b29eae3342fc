package huzhu.bench.peers;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import org.jspecify.annotations.NonNull;

/** What counts, as constraint streams. */
public final class StockConstraints implements ConstraintProvider {
    @Override
    public Constraint @NonNull [] defineConstraints(@NonNull ConstraintFactory week) {
        return new Constraint[] {
            week.forEach(StockVisit.class)
                    .filter(StockVisit::isForbidden)
                    .penalize(HardMediumSoftScore.ofHard(1000))
                    .asConstraint("mayServe"),
            week.forEach(StockVisit.class)
                    .filter(visit -> visit.lateMinutes() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, StockVisit::lateMinutes)
                    .asConstraint("visitWindow"),
            week.forEach(StockVisit.class)
                    .filter(visit -> visit.overtimeMinutes() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, StockVisit::overtimeMinutes)
                    .asConstraint("availabilityWindow"),
            week.forEachIncludingUnassigned(StockVisit.class)
                    .filter(StockVisit::isUnmet)
                    .penalize(HardMediumSoftScore.ONE_MEDIUM, StockVisit::weight)
                    .asConstraint("unmet"),
            week.forEach(StockVisit.class)
                    .penalize(HardMediumSoftScore.ONE_SOFT, visit -> visit.travelMinutes() + visit.returnMinutes())
                    .asConstraint("travel")
        };
    }
}
