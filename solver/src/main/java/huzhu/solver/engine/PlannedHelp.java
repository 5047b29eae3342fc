package huzhu.solver.engine;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.HelpTour;
import java.time.DayOfWeek;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A helper's part in a session, and who takes it. */
@PlanningEntity
public final class PlannedHelp {
    private final int index;
    private final OpenSession session;
    private final WeekFacts facts;
    private @Nullable Giver giver;

    @SuppressWarnings("NullAway") // only for Timefold, which fills all fields of a clone
    PlannedHelp() {
        index = -1;
        session = null;
        facts = null;
    }

    PlannedHelp(int index, OpenSession session, WeekFacts facts) {
        this.index = index;
        this.session = session;
        this.facts = facts;
    }

    /** Place in {@link WeekPlan#getHelp}. */
    @PlanningId
    public int getIndex() {
        return index;
    }

    /** Who helps, null while nobody does. */
    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = WeekPlan.GIVERS)
    public @Nullable Giver getGiver() {
        return giver;
    }

    /** Timefold's way in. */
    public void setGiver(@Nullable Giver giver) {
        this.giver = giver;
    }

    boolean isTaken() {
        return giver != null;
    }

    Giver giver() {
        return Objects.requireNonNull(giver, "nobody helps.\nMaybe isTaken() was not asked first.");
    }

    Volunteer volunteer() {
        return giver().volunteer();
    }

    OpenSession session() {
        return session;
    }

    DayOfWeek day() {
        return session.day();
    }

    WeekFacts facts() {
        return facts;
    }

    /** The helper's way there, help and way home. */
    HelpTour tour() {
        GeoPoint venue = session.session().venue().location();
        var minutes = facts.travelMinutes(volunteer(), volunteer().person().location(), venue);
        return new HelpTour(volunteer(), day(), session.session(), minutes);
    }

    @Override
    public String toString() {
        return session + (giver == null ? "" : " helped by " + giver);
    }
}
