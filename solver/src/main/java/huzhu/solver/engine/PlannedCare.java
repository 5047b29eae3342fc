package huzhu.solver.engine;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.IndexShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Stop;
import java.time.DayOfWeek;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One caregiver's part in one visit: in whose tour, when.
 *
 * <p>It has a start exactly when it is in a tour; every move keeps it so.
 */
@PlanningEntity
public final class PlannedCare {
    private final int index;
    private final PlannedVisit visit;
    private final WeekFacts facts;
    private @Nullable Integer startMinute;
    private @Nullable PlannedTour tour;
    private @Nullable Integer position;
    private @Nullable PlannedCare previous;
    private @Nullable PlannedCare next;

    @SuppressWarnings("NullAway") // only for Timefold, which fills all fields of a clone
    PlannedCare() {
        index = -1;
        visit = null;
        facts = null;
    }

    PlannedCare(int index, PlannedVisit visit, WeekFacts facts) {
        this.index = index;
        this.visit = visit;
        this.facts = facts;
    }

    /** Place in {@link WeekPlan#getCares}. */
    @PlanningId
    public int getIndex() {
        return index;
    }

    /** Start, minute of the day; null while it is in no tour. */
    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = WeekPlan.MINUTES)
    public @Nullable Integer getStartMinute() {
        return startMinute;
    }

    /** Timefold's way in. */
    public void setStartMinute(@Nullable Integer startMinute) {
        this.startMinute = startMinute;
    }

    /** The tour it is in, if any. */
    @InverseRelationShadowVariable(sourceVariableName = "stops")
    public @Nullable PlannedTour getTour() {
        return tour;
    }

    /** Timefold's way in. */
    public void setTour(@Nullable PlannedTour tour) {
        this.tour = tour;
    }

    /** Place in the tour, from 0. */
    @IndexShadowVariable(sourceVariableName = "stops")
    public @Nullable Integer getPosition() {
        return position;
    }

    /** Timefold's way in. */
    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    /** The care before it in the tour, null for the first. */
    @PreviousElementShadowVariable(sourceVariableName = "stops")
    public @Nullable PlannedCare getPrevious() {
        return previous;
    }

    /** Timefold's way in. */
    public void setPrevious(@Nullable PlannedCare previous) {
        this.previous = previous;
    }

    /** The care after it in the tour, null for the last. */
    @NextElementShadowVariable(sourceVariableName = "stops")
    public @Nullable PlannedCare getNext() {
        return next;
    }

    /** Timefold's way in. */
    public void setNext(@Nullable PlannedCare next) {
        this.next = next;
    }

    boolean isRostered() {
        return tour != null && startMinute != null;
    }

    boolean isFirst() {
        return isRostered() && previous == null;
    }

    boolean isLast() {
        return isRostered() && next == null;
    }

    PlannedVisit visit() {
        return visit;
    }

    Series series() {
        return visit.of();
    }

    WeekFacts facts() {
        return facts;
    }

    PlannedTour tour() {
        return Objects.requireNonNull(tour, "no tour.\nMaybe isRostered() was not asked first.");
    }

    Giver giver() {
        return tour().giver();
    }

    Volunteer volunteer() {
        return tour().volunteer();
    }

    DayOfWeek day() {
        return tour().day();
    }

    /** Number of the giver's day, the same for all tours of one volunteer on one day. */
    int giverDay() {
        return giver().person() * DayOfWeek.values().length + day().ordinal();
    }

    int startMinute() {
        return Objects.requireNonNull(startMinute, "no start.\nMaybe isRostered() was not asked first.");
    }

    int endMinute() {
        return startMinute() + series().care().minutes();
    }

    int lateMinutes() {
        return series().care().lateMinutes(startMinute());
    }

    /** Minutes on the way here, from the care before or from home. */
    int travelMinutes() {
        var from = previous == null ? volunteer().person().location() : previous.location();
        return facts.travelMinutes(volunteer(), from, location());
    }

    /** Minutes on the way home if this is the last care of the tour, else 0. */
    int returnMinutes() {
        return next == null
                ? facts.travelMinutes(
                        volunteer(), location(), volunteer().person().location())
                : 0;
    }

    Stop stop() {
        return new Stop(visit.visit().id(), startMinute(), endMinute());
    }

    private GeoPoint location() {
        return series().elder().person().location();
    }

    @Override
    public String toString() {
        return visit + (tour == null ? "" : " by " + tour + " at " + startMinute);
    }
}
