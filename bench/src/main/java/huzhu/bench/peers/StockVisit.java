package huzhu.bench.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One visit as Timefold's vehicle routing example has it: when it starts follows from the visit before. */
@PlanningEntity
public final class StockVisit {
    private final int number;
    private final RoutingTask task;
    private @Nullable StockTour tour;
    private @Nullable StockVisit previous;
    private @Nullable StockVisit next;
    private @Nullable Integer startMinute;

    @SuppressWarnings("NullAway") // only for Timefold, which fills all fields of a clone
    StockVisit() {
        number = -1;
        task = null;
    }

    StockVisit(int number, RoutingTask task) {
        this.number = number;
        this.task = task;
    }

    /** Number of the visit. */
    @PlanningId
    public int getNumber() {
        return number;
    }

    /** The tour it is in, if any. */
    @InverseRelationShadowVariable(sourceVariableName = "visits")
    public @Nullable StockTour getTour() {
        return tour;
    }

    /** Timefold's way in. */
    public void setTour(@Nullable StockTour tour) {
        this.tour = tour;
    }

    /** The visit before it in the tour, null for the first. */
    @PreviousElementShadowVariable(sourceVariableName = "visits")
    public @Nullable StockVisit getPrevious() {
        return previous;
    }

    /** Timefold's way in. */
    public void setPrevious(@Nullable StockVisit previous) {
        this.previous = previous;
    }

    /** The visit after it in the tour, null for the last. */
    @NextElementShadowVariable(sourceVariableName = "visits")
    public @Nullable StockVisit getNext() {
        return next;
    }

    /** Timefold's way in. */
    public void setNext(@Nullable StockVisit next) {
        this.next = next;
    }

    /** Start as early as may be, minutes from Monday 00:00; null while it is in no tour. */
    @ShadowVariable(supplierName = "findStart")
    public @Nullable Integer getStartMinute() {
        return startMinute;
    }

    /** Timefold's way in. */
    public void setStartMinute(@Nullable Integer startMinute) {
        this.startMinute = startMinute;
    }

    /** What the start follows from. */
    @ShadowSources({"tour", "previous.startMinute"})
    public @Nullable Integer findStart() {
        if (tour == null) {
            return null;
        }
        if (previous == null) {
            return Math.max(task.earliestStart(number), task.tourStart(tour.getNumber()) + travelMinutes());
        }
        var before = previous.startMinute;
        return before == null
                ? null
                : Math.max(task.earliestStart(number), before + task.minutes(previous.number) + travelMinutes());
    }

    private int tourNumber() {
        return Objects.requireNonNull(tour, "in no tour.\nMaybe a constraint looks at unassigned visits.")
                .getNumber();
    }

    boolean isForbidden() {
        return !task.isAllowed(number, tourNumber());
    }

    /** Minutes on the way to it. */
    int travelMinutes() {
        int tourNumber = tourNumber();
        int from = previous == null ? task.homeOfTour(tourNumber) : task.placeOfVisit(previous.number);
        return task.travelMinutes(task.mode(tourNumber), from, task.placeOfVisit(number));
    }

    /** Minutes on the way home from it, 0 unless it is the last. */
    int returnMinutes() {
        int tourNumber = tourNumber();
        return next != null
                ? 0
                : task.travelMinutes(task.mode(tourNumber), task.placeOfVisit(number), task.homeOfTour(tourNumber));
    }

    /** Minutes by which it starts too late. */
    int lateMinutes() {
        return startMinute == null ? 0 : Math.max(0, startMinute - task.latestStart(number));
    }

    /** Minutes by which the volunteer is back home too late, 0 unless it is the last visit. */
    int overtimeMinutes() {
        return next != null || startMinute == null
                ? 0
                : Math.max(0, startMinute + task.minutes(number) + returnMinutes() - task.tourEnd(tourNumber()));
    }

    boolean isUnmet() {
        return tour == null;
    }

    long weight() {
        return task.weight(number);
    }
}
