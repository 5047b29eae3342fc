package huzhu.bench.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/** One tour as Timefold's vehicle routing example has it: a vehicle with its visits in order. */
@PlanningEntity
public final class StockTour {
    private final int number;
    private List<StockVisit> visits = new ArrayList<>();

    /** Only for Timefold, which fills all fields of a clone. */
    StockTour() {
        number = -1;
    }

    StockTour(int number) {
        this.number = number;
    }

    /** Number of the tour. */
    @PlanningId
    public int getNumber() {
        return number;
    }

    /** Visits, first to last. */
    @PlanningListVariable(allowsUnassignedValues = true)
    public List<StockVisit> getVisits() {
        return visits;
    }

    /** Timefold's way in. */
    public void setVisits(List<StockVisit> visits) {
        this.visits = visits;
    }
}
