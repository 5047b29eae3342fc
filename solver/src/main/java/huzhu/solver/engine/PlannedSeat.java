package huzhu.solver.engine;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import huzhu.model.demand.Seat;
import huzhu.model.demand.Series;
import huzhu.model.plan.SessionRun;
import java.time.DayOfWeek;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place in a session that is needed, and the session it is met in. */
@PlanningEntity
public final class PlannedSeat {
    private final int index;
    private final int series;
    private final int person;
    private final Seat seat;
    private final WeekFacts facts;
    private @Nullable OpenSession session;

    @SuppressWarnings("NullAway") // only for Timefold, which fills all fields of a clone
    PlannedSeat() {
        index = -1;
        series = -1;
        person = -1;
        seat = null;
        facts = null;
    }

    PlannedSeat(int index, int series, int person, Seat seat, WeekFacts facts) {
        this.index = index;
        this.series = series;
        this.person = person;
        this.seat = seat;
        this.facts = facts;
    }

    /** Place in {@link WeekPlan#getSeats}. */
    @PlanningId
    public int getIndex() {
        return index;
    }

    /** The session attended, null while it is none. */
    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = WeekPlan.SESSIONS)
    public @Nullable OpenSession getSession() {
        return session;
    }

    /** Timefold's way in. */
    public void setSession(@Nullable OpenSession session) {
        this.session = session;
    }

    boolean isTaken() {
        return session != null;
    }

    OpenSession session() {
        return Objects.requireNonNull(session, "no session.\nMaybe isTaken() was not asked first.");
    }

    DayOfWeek day() {
        return session().day();
    }

    int seriesNumber() {
        return series;
    }

    int person() {
        return person;
    }

    Seat seat() {
        return seat;
    }

    Series series() {
        return seat.series();
    }

    SessionRun.Attendance attendance() {
        return new SessionRun.Attendance(seat.id(), series().elder().id());
    }

    WeekFacts facts() {
        return facts;
    }

    @Override
    public String toString() {
        return seat.id() + (session == null ? "" : " in " + session);
    }
}
