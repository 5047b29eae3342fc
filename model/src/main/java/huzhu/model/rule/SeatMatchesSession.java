package huzhu.model.rule;

import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import java.time.DayOfWeek;
import java.util.function.Consumer;

/** A place in demand is met by a session of its service, on an allowed day, at an allowed time. */
public final class SeatMatchesSession implements Rule {
    /** Whether an occurrence of the series may be met by this session, held on this day. */
    public static boolean allows(Series series, Session session, DayOfWeek day) {
        return series.service().id().equals(session.service())
                && series.days().contains(day)
                && series.care().allowedWindows().stream()
                        .anyMatch(window -> window.contains(
                                session.time().startMinute(), session.time().endMinute()));
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var attending : plan.attending()) {
            var series = attending.seat().series();
            var session = attending.session();
            if (!allows(series, session, attending.day())) {
                found.accept(Violation.of(
                        name(),
                        attending.seat().id(),
                        session.id(),
                        session.service(),
                        plan.county().week().date(attending.day()),
                        session.time()));
            }
        }
    }
}
