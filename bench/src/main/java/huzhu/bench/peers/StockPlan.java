package huzhu.bench.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The week as Timefold's vehicle routing example would have it. */
@PlanningSolution
public final class StockPlan {
    private List<StockTour> tours;
    private List<StockVisit> visits;
    private @Nullable HardMediumSoftScore score;

    @SuppressWarnings("NullAway.Init") // only for Timefold, which fills all fields of a clone
    StockPlan() {}

    StockPlan(RoutingTask task) {
        tours = IntStream.range(0, task.tours()).mapToObj(StockTour::new).toList();
        visits = IntStream.range(0, task.visits())
                .mapToObj(visit -> new StockVisit(visit, task))
                .toList();
    }

    /** All tours. */
    @PlanningEntityCollectionProperty
    public List<StockTour> getTours() {
        return tours;
    }

    /** All visits. */
    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<StockVisit> getVisits() {
        return visits;
    }

    /** Hard: broken rules; medium: unmet weighted minutes; soft: travel minutes. */
    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /** Timefold's way in. */
    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    int[][] routes() {
        return tours.stream()
                .map(tour -> tour.getVisits().stream()
                        .mapToInt(StockVisit::getNumber)
                        .toArray())
                .toArray(int[][]::new);
    }
}
