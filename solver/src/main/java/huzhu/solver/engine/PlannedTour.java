package huzhu.solver.engine;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import huzhu.model.people.Volunteer;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** One availability window of one volunteer, and the cares given in it, in order. */
@PlanningEntity
public final class PlannedTour {
    private final int index;
    private final Giver giver;
    private final DayOfWeek day;
    private final TimeWindow window;
    private List<PlannedCare> stops = new ArrayList<>();

    @SuppressWarnings("NullAway") // only for Timefold, which fills all fields of a clone
    PlannedTour() {
        index = -1;
        giver = null;
        day = null;
        window = null;
    }

    PlannedTour(int index, Giver giver, DayOfWeek day, TimeWindow window) {
        this.index = index;
        this.giver = giver;
        this.day = day;
        this.window = window;
    }

    /** Place in {@link WeekPlan#getTours}. */
    @PlanningId
    public int getIndex() {
        return index;
    }

    /** The cares given, first to last. */
    @PlanningListVariable(allowsUnassignedValues = true, valueRangeProviderRefs = WeekPlan.CARES)
    public List<PlannedCare> getStops() {
        return stops;
    }

    /** Timefold's way in. */
    public void setStops(List<PlannedCare> stops) {
        this.stops = stops;
    }

    Giver giver() {
        return giver;
    }

    Volunteer volunteer() {
        return giver.volunteer();
    }

    DayOfWeek day() {
        return day;
    }

    TimeWindow window() {
        return window;
    }

    @Override
    public String toString() {
        return giver + " " + day + " " + window;
    }
}
