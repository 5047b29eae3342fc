package huzhu.solver.engine;

import huzhu.model.request.Session;
import java.time.DayOfWeek;

/** A session of the planned week that may be held. Compared by identity. */
public final class OpenSession {
    private final Session session;
    private final DayOfWeek day;

    OpenSession(Session session, DayOfWeek day) {
        this.session = session;
        this.day = day;
    }

    Session session() {
        return session;
    }

    DayOfWeek day() {
        return day;
    }

    @Override
    public String toString() {
        return session.id().toString();
    }
}
