package huzhu.model.rule;

import huzhu.model.demand.DemandId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Between leaving home and coming back on an own outing, nobody receives a visit or attends a session. */
public final class GivingExcludesReceiving implements Rule {
    /** What the one who goes on an outing receives in the meantime: visits, then places in sessions. */
    public static Stream<DemandId> received(PlanView plan, Outing outing) {
        var who = outing.volunteer().id();
        return Stream.concat(
                plan.visitsTo(who).stream()
                        .filter(visit ->
                                visit.day() == outing.day() && outing.overlaps(visit.startMinute(), visit.endMinute()))
                        .map(visit -> visit.visit().id()),
                plan.attendedBy(who).stream()
                        .filter(place -> place.day() == outing.day()
                                && outing.overlaps(
                                        place.session().time().startMinute(),
                                        place.session().time().endMinute()))
                        .map(place -> place.seat().id()));
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var volunteer : plan.county().volunteers()) {
            for (var outing : plan.outingsOf(volunteer.id())) {
                received(plan, outing).forEach(id -> found.accept(violation(plan, outing, id)));
            }
        }
    }

    private Violation violation(PlanView plan, Outing outing, DemandId received) {
        return Violation.of(
                name(),
                outing.volunteer().id(),
                plan.county().week().date(outing.day()),
                received,
                TimeWindow.clock(outing.leaveMinute()),
                TimeWindow.clock(outing.backMinute()));
    }
}
