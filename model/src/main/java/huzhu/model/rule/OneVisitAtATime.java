package huzhu.model.rule;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An elder receives one visit, or attends one session, at a time. */
public final class OneVisitAtATime implements Rule {
    private record Engagement(DemandId id, DayOfWeek day, int startMinute, int endMinute) {
        boolean overlaps(Engagement other) {
            return day == other.day && startMinute < other.endMinute && other.startMinute < endMinute;
        }
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var elder : plan.county().elders()) {
            Pairs.forEach(engagements(plan, elder.id()), (one, other) -> {
                if (one.overlaps(other)) {
                    found.accept(Violation.of(
                            name(),
                            elder.id(),
                            plan.county().week().date(one.day()),
                            one.id(),
                            other.id(),
                            Math.min(one.endMinute(), other.endMinute())
                                    - Math.max(one.startMinute(), other.startMinute())));
                }
            });
        }
    }

    private static List<Engagement> engagements(PlanView plan, PersonId elder) {
        var all = new ArrayList<Engagement>();
        for (var visit : plan.visitsTo(elder)) {
            all.add(new Engagement(visit.visit().id(), visit.day(), visit.startMinute(), visit.endMinute()));
        }
        for (var attending : plan.attendedBy(elder)) {
            var time = attending.session().time();
            all.add(new Engagement(attending.seat().id(), attending.day(), time.startMinute(), time.endMinute()));
        }
        return all;
    }
}
