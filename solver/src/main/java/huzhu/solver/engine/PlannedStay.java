package huzhu.solver.engine;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import huzhu.model.people.Elder;
import huzhu.model.request.Stay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stay asked for, and its bed. */
@PlanningEntity
public final class PlannedStay {
    private final int index;
    private final int person;
    private final Stay stay;
    private final Elder elder;
    private final WeekFacts facts;
    private @Nullable Bed bed;

    @SuppressWarnings("NullAway") // only for Timefold, which fills all fields of a clone
    PlannedStay() {
        index = -1;
        person = -1;
        stay = null;
        elder = null;
        facts = null;
    }

    PlannedStay(int index, int person, Stay stay, Elder elder, WeekFacts facts) {
        this.index = index;
        this.person = person;
        this.stay = stay;
        this.elder = elder;
        this.facts = facts;
    }

    /** Place in {@link WeekPlan#getStays}. */
    @PlanningId
    public int getIndex() {
        return index;
    }

    /** The bed, null while it has none. */
    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = WeekPlan.BEDS)
    public @Nullable Bed getBed() {
        return bed;
    }

    /** Timefold's way in. */
    public void setBed(@Nullable Bed bed) {
        this.bed = bed;
    }

    boolean isPlaced() {
        return bed != null;
    }

    Bed bed() {
        return Objects.requireNonNull(bed, "no bed.\nMaybe isPlaced() was not asked first.");
    }

    int person() {
        return person;
    }

    Stay stay() {
        return stay;
    }

    Elder elder() {
        return elder;
    }

    WeekFacts facts() {
        return facts;
    }

    @Override
    public String toString() {
        return stay.id() + (bed == null ? "" : " in " + bed);
    }
}
